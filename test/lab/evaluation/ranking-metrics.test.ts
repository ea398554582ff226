import { describe, expect, it } from 'vitest';
import {
  firstRelevantRank,
  percentile,
  rankingMetrics,
} from '../../../lab/evaluation/ranking-metrics.ts';

describe('firstRelevantRank', () => {
  it('is the rank of the first of several relevant paragraphs', () => {
    expect(firstRelevantRank([4, 2, 9], [9, 2])).toBe(2);
  });

  it('is infinite where none was found', () => {
    expect(firstRelevantRank([4, 2], [1])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('rankingMetrics', () => {
  it('counts recall at each cut and reciprocal ranks up to ten', () => {
    const { recallAt1, recallAt3, recallAt5, mrrAt10 } = rankingMetrics([1, 2, 4, 11, Infinity]);

    expect([recallAt1, recallAt3, recallAt5]).toEqual([0.2, 0.4, 0.6]);
    expect(mrrAt10).toBeCloseTo((1 + 1 / 2 + 1 / 4) / 5, 12);
  });

  it('is 0 without questions', () => {
    expect(rankingMetrics([])).toEqual({ recallAt1: 0, recallAt3: 0, recallAt5: 0, mrrAt10: 0 });
  });
});

describe('percentile', () => {
  it('is the nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);

    expect([percentile(values, 0.5), percentile(values, 0.99), percentile([], 0.5)]).toEqual([
      50, 99, 0,
    ]);
  });
});
