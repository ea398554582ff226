import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearnessAmong } from '../../../src/answer/evidence/nearness.ts';

describe('nearness among the paragraphs of a story', () => {
  it('is in standard deviations', () => {
    expect(nearnessAmong([0.1, 0.2, 0.3, 0.2, 0.2])).toEqual([
      expect.closeTo(-Math.sqrt(2.5), 9),
      expect.closeTo(0, 9),
      expect.closeTo(Math.sqrt(2.5), 9),
      expect.closeTo(0, 9),
      expect.closeTo(0, 9),
    ]);
  });

  it('ends at two: who lies further out is not nearer for it', () => {
    const [, , nearest] = nearnessAmong([0.1, 0.1, 0.9, ...new Array<number>(30).fill(0.1)]);

    expect(nearest).toBe(2);
  });

  it.each([1, 2, 3, 4])('makes the nearest of %i as near as the nearest of many', (count) => {
    const similarities = Array.from({ length: count }, (_, index) => (index === 0 ? 0.9 : 0.5));

    expect(Math.max(...nearnessAmong(similarities))).toBeCloseTo(2, 9);
  });

  it('keeps the order, and is never out of bounds', () => {
    const similarity = fc.double({ min: -1, max: 1, noNaN: true });

    fc.assert(
      fc.property(fc.array(similarity, { maxLength: 40 }), (similarities) => {
        const nearness = nearnessAmong(similarities);

        expect(nearness).toHaveLength(similarities.length);
        expect(nearness.every((value) => value >= -2 && value <= 4)).toBe(true);
        for (const [one, first] of similarities.entries()) {
          for (const [other, second] of similarities.entries()) {
            if (first > second) {
              expect(nearness[one]).toBeGreaterThanOrEqual(nearness[other] ?? 0);
            }
          }
        }
      }),
    );
  });
});
