import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashedVector, hashOf } from '../../../src/search/terms/hashed-vector.ts';

const flat = () => 1;
const bags = fc
  .dictionary(
    fc.string({ minLength: 1, maxLength: 6 }),
    fc.double({ min: 0.01, max: 10, noNaN: true }),
  )
  .map((entries) => new Map(Object.entries(entries)));

describe('hashedVector', () => {
  it('has unit length for any bag, the empty one too', () => {
    fc.assert(
      fc.property(bags, (bag) => {
        expect(Math.hypot(...hashedVector(bag, flat, 256))).toBeCloseTo(1, 5);
      }),
    );
  });

  it('does not change when all weights are scaled', () => {
    fc.assert(
      fc.property(bags, fc.double({ min: 0.1, max: 10, noNaN: true }), (bag, factor) => {
        const scaled = new Map(Array.from(bag, ([term, weight]) => [term, weight * factor]));
        const expected = hashedVector(bag, flat, 256);

        for (const [axis, value] of hashedVector(scaled, flat, 256).entries()) {
          expect(value).toBeCloseTo(expected[axis] ?? Number.NaN, 4);
        }
      }),
    );
  });

  it('keeps the cosine of the sparse bags approximately', () => {
    const bag = (from: number, to: number) =>
      new Map(Array.from({ length: to - from }, (_, index) => [`term ${from + index}`, 1]));
    const half = hashedVector(bag(0, 200), flat, 4096);
    const other = hashedVector(bag(100, 300), flat, 4096);
    const cosine = half.reduce((sum, value, axis) => sum + value * (other[axis] ?? 0), 0);

    expect(Math.abs(cosine - 0.5)).toBeLessThan(0.08);
  });
});

describe('hashOf', () => {
  it('stays what committed weights and saved indexes were made with', () => {
    expect(['', '_ira', 'iran', 'über'].map(hashOf)).toMatchInlineSnapshot(`
      [
        2872998923,
        2838001016,
        567377095,
        2155462622,
      ]
    `);
  });
});
