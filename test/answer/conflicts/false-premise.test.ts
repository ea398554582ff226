import { describe, expect, it } from 'vitest';
import { shownSources } from '../../../src/answer/answer.ts';
import { answered, answeredWith, unchecked } from '../../support/answers.ts';
import { articleOf } from '../../support/articles.ts';
import { scriptedAnswerer } from '../../support/evidence/scripted-answerer.ts';
import { scriptedReader, spanOf } from '../../support/evidence/scripted-reader.ts';

const story = articleOf(
  'bad.md',
  [
    '---\ntitle: Das Bad\n---',
    'Der Rat lehnte am Dienstag die Sanierung des Bades ab. Das alte Becken war undicht.',
    'Das Becken wird 2030 gebaut, die Feuerwehr bekommt ein Löschfahrzeug.',
    'Der Busverkehr wird nicht eingestellt. Fußgänger dürfen über die Brücke.',
    'Die Bürgermeisterin freute sich am Dienstag auf den Sommer.',
    'Der Auftritt der Sängerin war nicht der beste aller Zeiten.',
    'Das Land zahlt den Waldbesitzern keine Entschädigung. Am Montag kamen 30 Gäste aus Ulm.',
  ].join('\n\n'),
);

/** Believes a claim of the first paragraph as much as it is told to; the paragraph answers everything. */
const believing = (supports: number) =>
  scriptedReader((_, { text }) => ({
    answers: text.startsWith('Der Rat') ? 4 : -1,
    supports,
    spans: spanOf(text, text.slice(0, 8)) === undefined ? [] : [{ start: 0, end: 8, score: 0.9 }],
  }));
const ask = async (text: string, supports = -0.5) => {
  const answerer = await scriptedAnswerer([story], believing(supports));

  return answered(await answerer.answer({ text, history: [] }));
};

describe('a question that assumes what the story contradicts', { timeout: 120_000 }, () => {
  it.each([
    ['Warum hat der Rat der Sanierung des Bades zugestimmt?', 1],
    ['Warum wird das Becken 2028 gebaut?', 2],
    ['Weshalb wird der Busverkehr eingestellt?', 3],
    ['Wieso freute sich die Bürgermeisterin am Montag auf den Sommer?', 4],
    ['Wie hoch ist die Entschädigung für die Waldbesitzer?', 6],
    ['Wie viel Entschädigung zahlt das Land den Waldbesitzern?', 6],
  ])('is told so with the paragraph that speaks against it: %s', async (question, paragraph) => {
    const answer = await ask(question);

    expect(answer.falsePremise).toBe(true);
    expect(answer.sources.map(({ citation }) => citation.paragraph)).toEqual([paragraph]);
  });

  it('names what is assumed, in the language of the question', async () => {
    expect((await ask('Warum wird das Becken 2028 gebaut?')).wording).toEqual({
      kind: 'quoted',
      lead: 'Die Frage setzt voraus, dass das Becken 2028 gebaut wird. Der Artikel sagt etwas anderes:',
    });
  });

  it.each([
    'Warum hat der Rat die Sanierung des Bades abgelehnt?',
    'Warum wird das Becken 2030 gebaut?',
    'Wann freute sich die Bürgermeisterin?',
    'Wo ist die Sängerin aufgetreten?',
    'Wie viele Gäste kamen am Dienstag aus Ulm?',
  ])('is answered as ever where the story says the same: %s', async (question) => {
    expect(await ask(question, 2)).not.toHaveProperty('falsePremise');
  });

  it('is left alone where it denies something in a few words, which many sentences seem to affirm', async () => {
    expect(await ask('Warum dürfen Fußgänger nicht über die Brücke?')).not.toHaveProperty(
      'falsePremise',
    );
  });

  it('is left alone where it is asked since when there is none, which is told as the first since then', async () => {
    const question = 'Seit wann gab es im Tal der Wenlau keine Biber mehr?';
    const text = 'Im Tal der Wenlau gab es am Montag Biber, die ersten seit 1620.';
    const beavers = articleOf('biber.md', `---\ntitle: Biber\n---\n\n${text}`);
    const reader = scriptedReader((_, passage) => ({
      answers: 4,
      supports: -2,
      spans: [{ start: 0, end: passage.text.length, score: 0.9 }],
    }));
    const answerer = await scriptedAnswerer([beavers], reader);
    const answerTo = (text: string) => answerer.answer({ text, history: [] });

    expect(await answerTo(question)).not.toHaveProperty('falsePremise');
    expect(await answerTo(question.replace('Seit wann', 'Warum'))).toHaveProperty('falsePremise');
  });

  it('is refused, and told so, where the story tells of it and does not say what is assumed', async () => {
    const doubting = scriptedReader((text, { text: passage }) => ({
      answers: -1,
      supports: text.includes('nicht') ? -1 : -3,
      spans: [{ start: 0, end: passage.length, score: 0.9 }],
    }));
    const answerer = await scriptedAnswerer([story], doubting);
    const question = 'Wann freute sich die Bürgermeisterin auf den Winter?';
    const answer = await answerer.answer({ text: question, history: [] });

    expect(answer).toMatchObject({ status: 'abstained', reason: 'related', falsePremise: true });
    expect('notice' in answer && answer.notice).toBe(
      'Die Frage setzt voraus, dass sich die Bürgermeisterin auf den Winter freute. Das finde ich nicht im Artikel.',
    );
    expect(shownSources(answer).map(({ citation }) => citation.paragraph)).toEqual([4]);
  });

  it('is refused with the paragraph nearest in meaning, where one that has an opposite has no more of its words', async () => {
    const calm = articleOf(
      'see.md',
      [
        '---\ntitle: Der See\n---',
        'Den Umsatz am See im Winter kennt der Wirt genau.',
        'Der Umsatz sinkt am See, sagten zwei Gäste am Montag in der neuen Halle von Ulm.',
      ].join('\n\n'),
    );
    const reader = scriptedReader((_, { text }) => ({
      answers: -1,
      supports: -3,
      spans: [{ start: 0, end: text.length, score: 0.9 }],
    }));
    const answerer = await scriptedAnswerer([calm], reader);
    const question = 'Warum steigt der Umsatz am See im Winter?';
    const answer = await answerer.answer({ text: question, history: [] });

    expect(answer).toMatchObject({ status: 'abstained', falsePremise: true });
    expect(shownSources(answer).map(({ citation }) => citation.paragraph)).toEqual([1]);
  });

  it('is no matter where it was answered just before', async () => {
    const doubting = scriptedReader((text, { text: passage }) => ({
      answers: -1,
      supports: text.includes('nicht') ? -1 : -3,
      spans: [{ start: 0, end: passage.length, score: 0.9 }],
    }));
    const answerer = await scriptedAnswerer([story], doubting);
    const question = 'Freute sich die Bürgermeisterin auf den Winter?';
    const answer = answeredWith([
      {
        text: 'Ja.',
        citations: [
          unchecked({ article: 'bad', paragraph: 4, kind: 'text', quote: 'Die Bürgermeisterin' }),
        ],
      },
    ]);

    expect(
      await answerer.answer({ text: 'Wann?', history: [{ question, answer }] }),
    ).not.toHaveProperty('falsePremise');
  });

  it('is no false one where the reader finds it supported, whatever the words tell', async () => {
    expect(await ask('Warum wird das Becken 2028 gebaut?', 2)).not.toHaveProperty('falsePremise');
  });

  it('may seem supported by a sentence that has nearly all its words and contradicts it', async () => {
    const question = 'Warum hat der Rat der Sanierung des Bades zugestimmt?';

    expect(await ask(question, 1.2)).toHaveProperty('falsePremise', true);
    expect(await ask(question, 1.6)).not.toHaveProperty('falsePremise');
  });
});
