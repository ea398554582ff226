import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  abstentionMetrics,
  areaUnderCurve,
  citationMetrics,
  citationMetricsPerQuestion,
  type JudgedAnswer,
} from '../../../lab/evaluation/answer-metrics.ts';

const judged = (answer: Partial<JudgedAnswer>): JudgedAnswer => ({
  relevant: [],
  cited: [],
  abstained: false,
  probability: 0.5,
  answeredAt: [],
  ...answer,
});

describe('citation metrics', () => {
  it('count cited and relevant paragraphs over all questions together', () => {
    const metrics = citationMetrics([
      judged({ relevant: [1, 2, 3], cited: [1, 2] }),
      judged({ relevant: [4], cited: [5, 6] }),
    ]);

    expect(metrics.precision).toBe(2 / 4);
    expect(metrics.recall).toBe(2 / 4);
    expect(metrics.f1).toBe(0.5);
  });

  it('count a citation for an unanswerable question as wrong and a refused answer as lost', () => {
    const metrics = citationMetrics([
      judged({ relevant: [], cited: [1] }),
      judged({ relevant: [2], cited: [], abstained: true }),
    ]);

    expect(metrics).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('citation metrics per question', () => {
  it('count a question with much to cite no more than one with little', () => {
    const metrics = citationMetricsPerQuestion([
      judged({ relevant: [1, 2, 3, 4, 5, 6, 7, 8], cited: [1, 2, 3, 4, 5, 6, 7, 8] }),
      judged({ relevant: [9], cited: [7, 8] }),
    ]);

    expect(metrics).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it('count a refused question as nothing and leave the unanswerable ones to abstention', () => {
    const metrics = citationMetricsPerQuestion([
      judged({ relevant: [1], cited: [1] }),
      judged({ relevant: [2], cited: [], abstained: true }),
      judged({ relevant: [], cited: [3] }),
    ]);

    expect(metrics.f1).toBe(0.5);
    expect(citationMetricsPerQuestion([])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it('equal the others for a single question', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1 });

    fc.assert(
      fc.property(numbers, numbers, (relevant, cited) => {
        const answers = [judged({ relevant, cited })];

        expect(citationMetricsPerQuestion(answers)).toEqual(citationMetrics(answers));
      }),
    );
  });
});

describe('abstention metrics', () => {
  it('take "does not answer" as the positive class', () => {
    const metrics = abstentionMetrics([
      judged({ relevant: [], abstained: true, probability: 0.1 }),
      judged({ relevant: [], abstained: false, probability: 0.7, cited: [1] }),
      judged({ relevant: [1], abstained: true, probability: 0.2 }),
      judged({ relevant: [1], abstained: false, probability: 0.9, cited: [1] }),
    ]);

    expect(metrics.precision).toBe(0.5);
    expect(metrics.recall).toBe(0.5);
    expect(metrics.falseRefusalRate).toBe(0.5);
    expect(metrics.falseAnswerRate).toBe(0.5);
    expect(metrics.auroc).toBe(0.75);
  });
});

describe('the area under the curve', () => {
  it('is one half where one kind is missing', () => {
    expect(areaUnderCurve([], [1])).toBe(0.5);
    expect(areaUnderCurve([1], [])).toBe(0.5);
  });

  it('is the share of pairs in the right order, ties counting half', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 });

    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const pairs = positives.flatMap((positive) =>
          negatives.map((negative) => (positive > negative ? 1 : positive === negative ? 0.5 : 0)),
        );
        const expected = pairs.reduce<number>((sum, value) => sum + value, 0) / pairs.length;

        expect(areaUnderCurve(positives, negatives)).toBeCloseTo(expected, 10);
      }),
    );
  });
});
