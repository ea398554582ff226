// What every driver of spending keeps to.

import { beforeEach, describe, expect, it } from 'vitest';
import type { Spending } from '../../../src/answer/generated/spending.ts';

/**
 * What every driver of spending keeps to.
 * @param make - A new, empty place; what it resolves to opens that place, each time as after a restart.
 */
export function spendingContract(name: string, make: () => Promise<() => Spending>): void {
  describe(`${name} keeps the contract of spending`, () => {
    let open: () => Spending;

    beforeEach(async () => {
      open = await make();
    });

    it('knows nothing where nothing was kept', async () => {
      expect(await open().read()).toBeUndefined();
    });

    it('gives back after a restart what was kept last', async () => {
      const spending = open();
      for (const input of [1, 2, 3]) spending.keep({ day: '2026-02-05', input, output: 4 });
      await spending.settled();

      expect(await open().read()).toEqual({ day: '2026-02-05', input: 3, output: 4 });
    });

    it('takes a later day for the earlier one', async () => {
      const spending = open();
      spending.keep({ day: '2026-02-05', input: 9, output: 9 });
      await spending.settled();
      spending.keep({ day: '2026-02-06', input: 0, output: 1 });
      await spending.settled();

      expect(await open().read()).toEqual({ day: '2026-02-06', input: 0, output: 1 });
    });

    it('has nothing to settle where nothing was kept', async () => {
      await expect(open().settled()).resolves.toBeUndefined();
    });
  });
}
