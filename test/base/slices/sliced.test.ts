import { expect, it } from 'vitest';
import { atOnce, inSlices, type Sliced } from '../../../src/base/slices/sliced.ts';

/** Sums up numbers, each of which takes a millisecond. */
function* summing(numbers: readonly number[]): Sliced<number> {
  let sum = 0;
  for (const number of numbers) {
    const end = performance.now() + 1;
    while (performance.now() < end);
    sum += number;
    yield;
  }

  return sum;
}

const numbers = Array.from({ length: 60 }, (_, index) => index);

it('gives the same in one go and in slices', async () => {
  expect(atOnce(summing(numbers))).toBe(1770);
  expect(await inSlices(summing(numbers))).toBe(1770);
});

it('lets other work run between slices alone', async () => {
  let turns = 0;
  const turn = () => {
    turns += 1;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);

  atOnce(summing(numbers));
  expect(turns).toBe(0);
  await inSlices(summing(numbers));
  clearImmediate(next);
  expect(turns).toBeGreaterThan(2);
});

it('rejects as the work throws', async () => {
  // biome-ignore lint/correctness/useYield: it fails before.
  const failing = function* (): Sliced<never> {
    throw new Error('no memory');
  };

  await expect(inSlices(failing())).rejects.toThrow('no memory');
});
