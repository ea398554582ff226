import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JudgedQuestion, learnWeights } from '../../../lab/training/learn-weights.ts';
import type { Evidence } from '../../../src/search/ranking/fusion.ts';

const evidence = (lexical: number, overlap: number): Evidence => ({
  lexical,
  vector: 0,
  overlap,
  window: 0,
  proximity: 0,
});

describe('learnWeights', () => {
  it('gives the weight to the evidence that tells the right candidate', () => {
    const questions: JudgedQuestion[] = Array.from({ length: 20 }, (_, index) => ({
      candidates: [evidence(index % 2, 1), evidence(1 - (index % 2), 0)],
      relevant: [true, false],
    }));
    const weights = learnWeights(questions);

    expect(weights.overlap).toBeGreaterThan(2 * weights.lexical);
  });

  it('never lets evidence count against a candidate', () => {
    const weights = learnWeights([
      { candidates: [evidence(0, 1), evidence(1, 0)], relevant: [true, false] },
    ]);

    expect(weights.lexical).toBe(0);
  });

  it('gives shares of 1, the same every time, and passes over questions without an answer', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const candidate = fc.record({
      lexical: share,
      vector: share,
      overlap: share,
      window: share,
      proximity: share,
    });
    const question = fc
      .array(fc.tuple(candidate, fc.boolean()), { minLength: 1, maxLength: 5 })
      .map((pairs) => ({
        candidates: pairs.map(([one]) => one),
        relevant: pairs.map(([, relevant]) => relevant),
      }));

    fc.assert(
      fc.property(fc.array(question, { maxLength: 5 }), (questions) => {
        const weights = learnWeights(questions);
        const sum = Object.values(weights).reduce((one, other) => one + other, 0);

        expect(sum === 0 || Math.abs(sum - 1) < 0.01).toBe(true);
        expect(learnWeights(questions)).toEqual(weights);
      }),
      { numRuns: 20 },
    );
  });
});
