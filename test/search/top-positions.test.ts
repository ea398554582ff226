import fc from 'fast-check';
import { expect, it } from 'vitest';
import { topPositions } from '../../src/search/top-positions.ts';

it('gives what sorting everything gives, ties by position', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (scores, count) => {
        const sorted = [...scores.keys()]
          .filter((position) => (scores[position] ?? 0) > 0 && position % 3 !== 0)
          .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);

        expect(
          topPositions(Float64Array.from(scores), count, (position) => position % 3 !== 0),
        ).toEqual(sorted.slice(0, count));
      },
    ),
  );
});
