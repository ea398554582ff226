import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonSubsequence } from '../../../lab/articles/common-subsequence.ts';

describe('commonSubsequence', () => {
  it('finds the longest one', () => {
    expect(commonSubsequence([...'Brunnen'], [...'Banne'])).toEqual([
      [0, 0],
      [3, 2],
      [4, 3],
      [5, 4],
    ]);
  });

  it('prefers what weighs more', () => {
    const weight = (item: string) => item.length;

    expect(commonSubsequence(['a', 'b', 'long'], ['long', 'a', 'b'], weight)).toEqual([[2, 0]]);
  });

  it('pairs the same items in order, as many as either side has in common with itself', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

    fc.assert(
      fc.property(items, items, (left, right) => {
        const matches = commonSubsequence(left, right);
        expect(matches.every(([i, j]) => left[i] === right[j])).toBe(true);
        for (const [index, [i, j]] of matches.slice(1).entries()) {
          const before = matches[index];
          expect(before !== undefined && before[0] < i && before[1] < j).toBe(true);
        }
        expect(commonSubsequence(right, left)).toHaveLength(matches.length);
        expect(commonSubsequence(left, left)).toHaveLength(left.length);
      }),
    );
  });

  it('finds as much in sequences too long for one table', () => {
    const left = Array.from({ length: 3_000 }, (_, index) => `${(index * 7919) % 1_009}`);
    const right = left.filter((_, index) => index % 3 !== 0).flatMap((item) => ['x', item]);

    expect(commonSubsequence(left, right)).toHaveLength(2_000);
  });
});
