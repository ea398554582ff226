import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardised } from '../../src/search/standardised.ts';

const anyValues = fc.array(
  fc.integer({ min: -800, max: 800 }).map((value) => value / 8),
  { maxLength: 30 },
);

describe('standardised values', () => {
  it('are in standard deviations from their mean', () => {
    expect(standardised([2, 4, 4, 4, 5, 5, 7, 9])).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]);
  });

  it('are 0 where all are the same, and nothing of nothing', () => {
    expect(standardised([0.3, 0.3, 0.3])).toEqual([0, 0, 0]);
    expect(standardised([])).toEqual([]);
  });

  it('keep their order, with mean 0 and deviation 1 or 0', () =>
    fc.assert(
      fc.property(anyValues, (values) => {
        const result = standardised(values);
        const count = Math.max(1, result.length);
        const mean = result.reduce((sum, value) => sum + value, 0) / count;
        const variance = result.reduce((sum, value) => sum + value ** 2, 0) / count;

        expect(mean).toBeCloseTo(0, 5);
        expect(Math.min(variance, Math.abs(variance - 1))).toBeLessThan(1e-5);
        for (const [index, value] of values.entries()) {
          for (const [other, otherValue] of values.entries()) {
            if (value > otherValue) {
              expect(result[index]).toBeGreaterThanOrEqual(result[other] ?? Number.NaN);
            }
          }
        }
      }),
    ));
});
