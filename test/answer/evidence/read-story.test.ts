import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/answer/evidence/read-story.ts';
import type { Reader, ReaderPassage } from '../../../src/search/reader.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { articleOf } from '../../support/articles.ts';
import { passageOf } from '../../support/evidence/passages.ts';
import { plainWeights } from '../../support/evidence/plain-weights.ts';
import { readerFinding, scriptedReader } from '../../support/evidence/scripted-reader.ts';

const story = articleOf(
  'bruecke.md',
  '---\ntitle: Die Brücke\n---\n\nDie Brücke ist gesperrt.\n\nEin Gutachter fand Risse.\n\nBusse fahren.\n',
);
const stories = storiesOf([story]);
const passages = story.paragraphs.map((_, position) => passageOf(story, position));
const question = 'Wer fand die Risse?';
const read = (reader: Reader, found = passages, signal?: AbortSignal) =>
  readStory(question, found, stories, { reader, weights: plainWeights }, { signal });

describe('reading a story', () => {
  it('finds the paragraph that answers, with the place in it', async () => {
    const judgement = await read(readerFinding('Ein Gutachter'));

    expect(judgement?.candidates[0]).toMatchObject({
      paragraph: { number: 2 },
      reading: { spans: [{ start: 0, end: 13 }] },
    });
    expect(judgement?.answeredAt).toContain('strict');
  });

  it('finds that nothing answers', async () => {
    const judgement = await read(scriptedReader(() => undefined));

    expect(judgement?.answeredAt).toEqual([]);
    expect(judgement?.candidates).toHaveLength(3);
  });

  it('reads the question once, with each paragraph of the body in its context', async () => {
    const asked: { question: string; passages: readonly ReaderPassage[] }[] = [];
    const { read: readAll } = scriptedReader(() => undefined);
    await read({
      read(text, all, options) {
        asked.push({ question: text, passages: all });
        return readAll(text, all, options);
      },
    });

    expect(asked).toEqual([
      {
        question,
        passages: [
          { text: 'Die Brücke ist gesperrt.', headline: 'Die Brücke' },
          {
            text: 'Ein Gutachter fand Risse.',
            headline: 'Die Brücke',
            before: 'Die Brücke ist gesperrt.',
          },
          {
            text: 'Busse fahren.',
            headline: 'Die Brücke',
            before: 'Die Brücke ist gesperrt. Ein Gutachter fand Risse.',
          },
        ],
      },
    ]);
  });

  it('gives nothing where nothing was found', async () => {
    expect(await read(readerFinding('Ein'), [])).toBeUndefined();
  });

  it('ends with the reason of a signal', async () => {
    const signal = AbortSignal.abort(new Error('The asker left.'));

    await expect(read(readerFinding('Ein'), passages, signal)).rejects.toThrow('The asker left.');
  });

  it('fails as its reader fails', async () => {
    const broken: Reader = {
      read: async () => {
        throw new Error('The model is damaged.');
      },
    };

    await expect(read(broken)).rejects.toThrow('The model is damaged.');
  });
});
