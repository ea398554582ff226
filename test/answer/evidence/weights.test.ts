import { describe, expect, it } from 'vitest';
import { logistic, readEvidenceWeights, wholeStory } from '../../../src/answer/evidence/weights.ts';

describe('the models that come with the program', () => {
  const { points, related, paragraph } = readEvidenceWeights();

  it('answer less the stricter they are to be', () => {
    expect(points.strict.threshold).toBeGreaterThanOrEqual(points.balanced.threshold);
    expect(points.balanced.threshold).toBeGreaterThanOrEqual(points.eager.threshold);
  });

  it('show the nearest already of what is not probable enough for an answer', () => {
    expect(related).toBeLessThanOrEqual(points.balanced.threshold);
  });

  it('believe a paragraph more that the reader believes in, and one that is near', () => {
    expect(paragraph.reader).toBeGreaterThan(0);
    expect(paragraph.nearness).toBeGreaterThan(0);
  });
});

describe('what the reader makes of a whole story', () => {
  it('is the mean of its four greatest logits', () => {
    expect(wholeStory([-9, 4, 1, 3, -9, 2])).toBe(2.5);
  });

  it('is the mean of all where there are fewer', () => {
    expect(wholeStory([3, -1])).toBe(1);
  });
});

describe('the probability of log-odds', () => {
  it('is one half where they are even, and symmetrical around it', () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(Math.log(3))).toBeCloseTo(0.75, 12);
    expect(logistic(-2) + logistic(2)).toBeCloseTo(1, 12);
  });

  it('is certain at the ends', () => {
    expect([logistic(-1e4), logistic(1e4)]).toEqual([0, 1]);
  });
});
