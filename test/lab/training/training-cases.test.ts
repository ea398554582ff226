import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoldenDocument } from '../../../lab/evaluation/dataset.ts';
import { goldenArticle } from '../../../lab/evaluation/golden-article.ts';
import { trainingCases } from '../../../lab/training/training-cases.ts';

const documentOf = (id: string, size: number, questions: number[][]): GoldenDocument => ({
  id,
  title: `Titel von ${id}`,
  language: 'de',
  paragraphs: Array.from({ length: size }, (_, index) => `${id}, Absatz ${index + 1}.`),
  questions: questions.map((relevant, index) => ({
    id: `${id}-${index}`,
    question: `Frage ${index}?`,
    language: 'de',
    relevant,
  })),
});

const manyShort = Array.from({ length: 3 }, (_, index) =>
  documentOf(`kurz${index}`, 4, [[2, 3], []]),
);

describe('training cases of short documents', () => {
  const cases = trainingCases(manyShort);
  const ofFirst = cases.filter(({ group }) => group === 'Titel von kurz0');

  it('are the question as given, over another document, and without what answers it', () => {
    expect(ofFirst.slice(0, 3)).toMatchObject([
      { kind: 'given', relevant: [1, 2], paragraphs: manyShort[0]?.paragraphs },
      { kind: 'off-topic', relevant: [] },
      { kind: 'near-miss', relevant: [], paragraphs: ['kurz0, Absatz 1.', 'kurz0, Absatz 4.'] },
    ]);
    expect(ofFirst[1]?.paragraphs[0]).not.toContain('kurz0');
    expect(ofFirst[1]?.title).not.toContain('kurz0');
  });

  it('are grouped with those of other documents that have the same title, and so the same text', () => {
    const [first, second] = manyShort;
    if (first === undefined || second === undefined) throw new Error('Expected documents.');
    const groups = trainingCases([first, { ...first, id: 'again' }, second]).map(
      ({ group }) => group,
    );

    expect(new Set(groups).size).toBe(2);
  });

  it('have no near miss where nothing answers or nothing would be left', () => {
    const [everything] = [trainingCases([documentOf('ganz', 1, [[1], []])])];

    expect(everything.map(({ kind }) => kind)).toEqual(['given', 'given']);
  });

  it('are in the language of the text that they hold', () => {
    const english = { ...documentOf('english', 3, [[1]]), language: 'en' as const };
    const mixed = trainingCases([manyShort[0] ?? english, english]);

    for (const { language, paragraphs } of mixed) {
      expect(language).toBe(paragraphs[0]?.startsWith('english') ? 'en' : 'de');
    }
  });
});

describe('training cases of long documents', () => {
  it('are of the size of a story, and hold the paragraphs that their numbers mean', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 101, max: 400 }).chain((size) =>
          fc.tuple(
            fc.constant(size),
            fc.array(fc.uniqueArray(fc.integer({ min: 1, max: size }), { maxLength: 4 }), {
              minLength: 1,
              maxLength: 6,
            }),
          ),
        ),
        ([size, questions]) => {
          for (const { kind, paragraphs, relevant, question } of trainingCases([
            documentOf('lang', size, questions),
          ])) {
            const numbers = questions[Number(question.text.match(/\d+/)?.[0])] ?? [];
            const relevantTexts = numbers.map((number) => `lang, Absatz ${number}.`);
            const answering = paragraphs.flatMap((text, index) =>
              relevantTexts.includes(text) ? index : [],
            );

            expect(paragraphs.length).toBeLessThanOrEqual(25);
            expect(new Set(paragraphs).size).toBe(paragraphs.length);
            expect(relevant).toEqual(answering);
            if (kind === 'given') expect(relevant.length).toBeGreaterThan(0);
            if (kind !== 'given') expect(relevant).toEqual([]);
          }
        },
      ),
      { numRuns: 50 },
    ));

  it('come without questions that nothing answers', () => {
    expect(trainingCases([documentOf('lang', 120, [[]])])).toEqual([]);
  });
});

describe('an evaluation document as an article', () => {
  it('counts its paragraphs from 1, has the title for searching alone, and splits sentences exactly', () => {
    const article = goldenArticle({
      id: 'bruecke',
      title: 'Brücke gesperrt',
      language: 'de',
      paragraphs: ['Am 4. Februar schloss die Brücke. Niemand kam herüber.', 'Kurz'],
    });

    expect(article).toMatchObject({ slug: 'bruecke', title: 'Brücke gesperrt', language: 'de' });
    expect(article.paragraphs.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'text'],
      [2, 'text'],
    ]);
    expect(
      article.paragraphs.map(({ text, sentences }) =>
        sentences.map(({ start, end }) => text.slice(start, end)),
      ),
    ).toEqual([['Am 4. Februar schloss die Brücke.', 'Niemand kam herüber.'], ['Kurz']]);
  });
});
