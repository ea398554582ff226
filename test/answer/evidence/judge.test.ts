import { describe, expect, it } from 'vitest';
import { type Candidate, candidatesOf } from '../../../src/answer/evidence/candidates.ts';
import { judge, weighCandidate } from '../../../src/answer/evidence/judge.ts';
import { type EvidenceWeights, logistic } from '../../../src/answer/evidence/weights.ts';
import type { Article } from '../../../src/story/article.ts';
import { storiesOf } from '../../../src/story/stories.ts';
import { articleOf } from '../../support/articles.ts';
import { passageOf } from '../../support/evidence/passages.ts';
import { plainWeights } from '../../support/evidence/plain-weights.ts';

const bridge = articleOf('bruecke.txt', 'Eins.\n\nZwei.\n\nDrei.\n');
const ferry = articleOf('faehre.txt', 'Vier.\n\nFünf.\n');

function candidatesIn(article: Article): readonly Candidate[] {
  const passages = article.paragraphs.map((_, position) => passageOf(article, position));

  return candidatesOf('Wo?', passages, storiesOf([article]));
}

/** A story's paragraphs, read with these logits. */
const read = (article: Article, logits: readonly number[], weights = plainWeights) =>
  candidatesIn(article).map((candidate, index) =>
    weighCandidate(candidate, { answers: logits[index] ?? 0, supports: 0, spans: [] }, weights),
  );
/** The log-odds of a probability. */
const logit = (probability: number) => Math.log(probability / (1 - probability));

describe('weighing a candidate', () => {
  const weights: EvidenceWeights = {
    ...plainWeights,
    paragraph: { intercept: -1, reader: 0.5, nearness: 2 },
  };
  const [candidate] = candidatesIn(bridge);
  if (candidate === undefined) throw new Error('Expected a candidate.');

  it('adds up what the reader says and how near it is', () => {
    const reading = { answers: 4, supports: 9, spans: [] };
    const weighed = weighCandidate({ ...candidate, nearness: 1.5 }, reading, weights);

    expect(weighed).toMatchObject({ reading, logOdds: 4, nearness: 1.5 });
    expect(weighed.probability).toBeCloseTo(logistic(4), 12);
  });

  it('prefers the body to a standfirst that says as much', () => {
    const reading = { answers: 4, supports: 9, spans: [] };
    const standfirst = {
      ...candidate,
      paragraph: { ...candidate.paragraph, kind: 'standfirst' as const },
    };
    const [inHead, inBody] = [standfirst, candidate].map((one) =>
      weighCandidate(one, reading, weights),
    );

    expect(inHead?.logOdds).toBeLessThan(inBody?.logOdds ?? 0);
    expect(inHead?.change).toBe(inBody?.change);
  });
});

describe('judging', () => {
  it('puts the likeliest paragraph first, and makes the story as likely as it', () => {
    const judgement = judge(read(bridge, [-1, logit(0.8), 0]), plainWeights);

    expect(judgement?.article).toBe(bridge);
    expect(judgement?.candidates.map(({ paragraph }) => paragraph.text)).toEqual([
      'Zwei.',
      'Drei.',
      'Eins.',
    ]);
    expect(judgement?.probability).toBeCloseTo(0.8, 12);
  });

  it('takes the story that answers most probably', () => {
    const all = [...read(bridge, [-2, 0, 1]), ...read(ferry, [-3, 2])];

    expect(judge(all, plainWeights)).toMatchObject({ article: { slug: 'faehre' } });
    expect(judge(all, plainWeights)?.candidates).toHaveLength(2);
  });

  it.each([
    [0.75, ['strict', 'balanced', 'eager']],
    [0.6, ['balanced', 'eager']],
    [0.4, ['eager']],
    [0.2, []],
  ])('answers a story of probability %f at %j', (probability, points) => {
    expect(judge(read(bridge, [logit(probability), -9, -9]), plainWeights)?.answeredAt).toEqual(
      points,
    );
  });

  it('answers at a point from exactly its threshold', () => {
    expect(judge(read(bridge, [0, -9, -9]), plainWeights)?.answeredAt).toContain('balanced');
  });

  it('makes the story as likely as its model says of the likeliest paragraph and of the reader over all', () => {
    const story = { intercept: 0.5, best: 2, reader: 0.1 };
    const weights: EvidenceWeights = { ...plainWeights, story };
    const judgement = judge(read(bridge, [-1, 3, 0], weights), weights);

    expect(judgement?.probability).toBeCloseTo(logistic(0.5 + 2 * 3 + 0.1 * (2 / 3)), 12);
  });

  it('gives a story what its likeliest paragraph gained, whatever the others lost', () => {
    const weights: EvidenceWeights = {
      ...plainWeights,
      story: { intercept: 0, best: 1, reader: 1 },
    };
    const [first, ...rest] = candidatesIn(bridge).map((candidate, index) =>
      weighCandidate(
        candidate,
        { answers: 1, supports: 0, spans: [] },
        weights,
        index === 0 ? 2 : -2,
      ),
    );
    if (first === undefined) throw new Error('Expected a candidate.');

    expect(judge([first, ...rest], weights)?.probability).toBeCloseTo(logistic(3 + 3), 12);
  });

  it('has nothing to judge where nothing was read', () => {
    expect(judge([], plainWeights)).toBeUndefined();
  });
});
