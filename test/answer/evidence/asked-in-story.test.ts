import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/answer/evidence/read-story.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { articleOf } from '../../support/articles.ts';
import { passageOf } from '../../support/evidence/passages.ts';
import { plainWeights } from '../../support/evidence/plain-weights.ts';
import { readerFinding } from '../../support/evidence/scripted-reader.ts';

const interview = articleOf(
  'interview.md',
  '**Was schadet einer Orgel?**\n\nDie Heizung.\n\n**Das kostet zwei Millionen. Wer zahlt das?**\n\nDas Land.\n',
);
const stories = storiesOf([interview]);
const passages = interview.paragraphs.map((_, position) => passageOf(interview, position));
const answering = async (words: string, found = passages) => {
  const judging = { reader: readerFinding(words), weights: plainWeights };
  const judgement = await readStory('?', found, stories, judging);

  return judgement?.candidates[0]?.paragraph.number;
};

describe('a question that a story asks itself', () => {
  it('is answered by what follows it', async () => {
    expect(await answering('schadet')).toBe(2);
    expect(await answering('Wer zahlt')).toBe(4);
  });

  it('answers where what is told before it does', async () => {
    expect(await answering('zwei Millionen')).toBe(3);
  });

  it('stays where what follows was not read', async () => {
    expect(await answering('schadet', passages.slice(0, 1))).toBe(1);
  });
});
