import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type GoldenQuestion, openDataset } from '../../../lab/evaluation/dataset.ts';
import { goldenArticle } from '../../../lab/evaluation/golden-article.ts';
import { firstStory } from '../../support/articles.ts';

const folder = new URL('../../../data/eval/', import.meta.url);
const open = async (name: string) => {
  const [document, ...others] = await openDataset(fileURLToPath(new URL(name, folder)));
  if (document === undefined || others.length > 0) throw new Error(`${name}: not one document.`);

  return document;
};
const isAnswerable = ({ relevant }: GoldenQuestion) => relevant.length > 0;

describe('the golden set of the first story', () => {
  it('numbers the paragraphs as the article does', async () => {
    const document = await open('story.jsonl');
    const body = firstStory().paragraphs.filter(({ number }) => number > 0);

    expect(document.id).toBe(firstStory().slug);
    expect(document.title).toBe(firstStory().title);
    expect(document.paragraphs).toEqual(body.map(({ text }) => text));
  });

  it('asks enough in both languages, also what the article does not say', async () => {
    const { questions } = await open('story.jsonl');

    expect(questions.filter((question) => !isAnswerable(question)).length).toBeGreaterThanOrEqual(
      12,
    );
    for (const language of ['de', 'en']) {
      const own = questions.filter((question) => question.language === language);
      expect(own.filter(isAnswerable).length).toBeGreaterThanOrEqual(20);
    }
  });
});

describe.each(['story.jsonl', 'gemeinderat.jsonl', 'interview.jsonl', 'match-report.jsonl'])(
  'the golden set %s',
  (name) => {
    it('asks at least sixty different questions, of which the story answers most, not all', async () => {
      const { questions } = await open(name);
      const answerable = questions.filter(isAnswerable).length;

      expect(questions.length).toBeGreaterThanOrEqual(60);
      expect(answerable).toBeGreaterThan(questions.length / 2);
      expect(answerable).toBeLessThan(0.9 * questions.length);
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
      expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
    });

    it('numbers the paragraphs as a reader of the story counts them', async () => {
      const document = await open(name);
      const body = goldenArticle(document).paragraphs.filter(({ number }) => number > 0);

      expect(body.map(({ number, text }) => [number, text])).toEqual(
        document.paragraphs.map((text, index) => [index + 1, text]),
      );
    });
  },
);
