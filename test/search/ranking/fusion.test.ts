import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Evidence, fuse } from '../../../src/search/ranking/fusion.ts';
import { rankingWeights } from '../../../src/search/ranking/ranking-weights.ts';

const score = fc.double({ min: -1, max: 50, noNaN: true });
const evidence = fc.record({
  lexical: score,
  vector: score,
  overlap: score,
  window: score,
  proximity: score,
});

const alike = (value: number): Evidence => ({
  lexical: 20 * value,
  vector: value / 2,
  overlap: value,
  window: value,
  proximity: value / 4,
});

const weights = rankingWeights.across;

describe('fuse', () => {
  it('gives 1 to what is best and 0 to what is worst in everything', () => {
    const fused = fuse([alike(0.9), alike(0.1)], weights).map((candidate) => candidate.fused);

    expect(fused[0]).toBeCloseTo(1, 2);
    expect(fused[1]).toBe(0);
  });

  it('does not depend on the scale of a kind of evidence', () => {
    fc.assert(
      fc.property(fc.array(evidence, { maxLength: 8 }), (candidates) => {
        const scaled = candidates.map((one) => ({ ...one, lexical: 4 * one.lexical }));
        const expected = fuse(candidates, weights);

        for (const [index, { fused }] of fuse(scaled, weights).entries()) {
          expect(fused).toBeCloseTo(expected[index]?.fused ?? Number.NaN, 9);
          expect(fused).toBeGreaterThanOrEqual(0);
          expect(fused).toBeLessThanOrEqual(1.01);
        }
      }),
    );
  });

  it('gives a single candidate no score of its own, as there is nothing to compare it with', () => {
    expect(fuse([alike(0.5)], weights)[0]?.fused).toBe(0);
  });
});

describe('the weights that come with the program', () => {
  it.each(['same', 'across'] as const)('are shares of 1 (%s)', (name) => {
    const values = Object.values(rankingWeights[name]);

    expect(values).toHaveLength(5);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 2);
  });
});
