import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../src/answer/evidence/candidates.ts';
import { withCarried } from '../../../src/answer/evidence/carried.ts';
import { judge, weighCandidate } from '../../../src/answer/evidence/judge.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { unchecked } from '../../support/answers.ts';
import { articleOf } from '../../support/articles.ts';
import { passageOf } from '../../support/evidence/passages.ts';
import { plainWeights } from '../../support/evidence/plain-weights.ts';

const story = articleOf('bruecke.txt', 'Eins.\n\nZwei.\n\nDrei.\n');
const passages = story.paragraphs.map((_, position) => passageOf(story, position));
const judged = (...logits: readonly number[]) => {
  const read = candidatesOf('Wo?', passages, storiesOf([story])).map((candidate, index) =>
    weighCandidate(
      candidate,
      { answers: logits[index] ?? 0, supports: 0, spans: [] },
      plainWeights,
    ),
  );
  const judgement = judge(read, plainWeights);
  if (judgement === undefined) throw new Error('Expected a judgement.');
  return judgement;
};
const cited = (paragraph: number) =>
  unchecked({ article: story.slug, paragraph, kind: 'text', quote: 'Zwei.' });
const order = (judgement: ReturnType<typeof judged>) =>
  judgement.candidates.map(({ paragraph }) => paragraph.number);

describe('a question that refers to the last answer', () => {
  it('means the paragraph that was cited where another one is hardly likelier', () => {
    const judgement = judged(0.4, 0.2, -2);

    expect(order(judgement)).toEqual([1, 2, 3]);
    expect(order(withCarried(judgement, [cited(2)]))).toEqual([2, 1, 3]);
  });

  it('means another one that is much likelier', () => {
    expect(order(withCarried(judged(2, 0.2, -2), [cited(2)]))).toEqual([1, 2, 3]);
  });

  it('is no surer to be answered for that', () => {
    const judgement = judged(0.4, 0.2, -2);

    expect(withCarried(judgement, [cited(2)]).probability).toBe(judgement.probability);
    expect(withCarried(judgement, [])).toBe(judgement);
  });
});
