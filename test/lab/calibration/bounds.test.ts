import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upperBound } from '../../../lab/calibration/bounds.ts';

describe('the upper bound of a share', () => {
  // Checked against the quantiles of beta distributions.
  it.each([
    [0, 10, 0.95, 0.2589],
    [1, 10, 0.95, 0.3942],
    [5, 10, 0.95, 0.7776],
    [0, 10, 0.975, 0.3085],
    [0, 1, 0.95, 0.95],
    [0, 299, 0.95, 0.00997],
    [3, 100, 0.95, 0.0757],
  ])('of %i of %i, with confidence %f, is %f', (events, trials, confidence, bound) => {
    expect(upperBound(events, trials, confidence)).toBeCloseTo(bound, 4);
  });

  it('is 1 where it happened always', () => {
    expect(upperBound(10, 10)).toBe(1);
  });

  it('is 95 of 100 sure unless something else is said', () => {
    expect(upperBound(2, 20)).toBe(upperBound(2, 20, 0.95));
  });

  it('lies above the share that was seen, grows with it and shrinks with more trials', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.nat(), (trials, seed) => {
        const events = seed % trials;
        const bound = upperBound(events, trials);

        expect(bound).toBeGreaterThan(events / trials);
        expect(bound).toBeLessThanOrEqual(1);
        expect(upperBound(events + 1, trials)).toBeGreaterThan(bound);
        expect(upperBound(events, trials + 1)).toBeLessThan(bound);
      }),
    ));
});
