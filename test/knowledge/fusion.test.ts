import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse, measuredWeights } from '../../src/knowledge/fusion.ts';

const score = fc.double({ min: -1, max: 50, noNaN: true });
const evidence = fc.record({ lexical: score, vector: score, overlap: score });

describe('fuse', () => {
  it('gives 1 to what is best and 0 to what is worst in everything', () => {
    const fused = fuse(
      [
        { lexical: 9, vector: 0.4, overlap: 0.8 },
        { lexical: 2, vector: 0.1, overlap: 0.1 },
      ],
      measuredWeights,
    ).map((candidate) => candidate.fused);

    expect(fused[0]).toBeCloseTo(1, 12);
    expect(fused[1]).toBe(0);
  });

  it('does not depend on the scale of a kind of evidence', () => {
    fc.assert(
      fc.property(fc.array(evidence, { maxLength: 8 }), (candidates) => {
        const scaled = candidates.map((one) => ({ ...one, lexical: 4 * one.lexical }));
        const expected = fuse(candidates, measuredWeights);

        for (const [index, { fused }] of fuse(scaled, measuredWeights).entries()) {
          expect(fused).toBeCloseTo(expected[index]?.fused ?? Number.NaN, 9);
          expect(fused).toBeGreaterThanOrEqual(0);
          expect(fused).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('gives a single candidate no score of its own, as there is nothing to compare it with', () => {
    expect(fuse([{ lexical: 3, vector: 0.2, overlap: 0.5 }], measuredWeights)[0]?.fused).toBe(0);
  });
});
