import { expect, it } from 'vitest';
import { pauses } from '../../../src/base/slices/pauses.ts';

it('lets other work run between slices of long work, and costs short work no turn', async () => {
  const pause = pauses();
  expect(pause()).toBeUndefined();

  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 1);
  const begun = performance.now();
  while (turns < 3 && performance.now() - begun < 10_000) await pause();
  clearInterval(others);

  expect(turns).toBe(3);
});
