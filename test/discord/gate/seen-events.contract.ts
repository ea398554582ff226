// What every driver of seen events keeps to.

import { describe, expect, it } from 'vitest';
import type { SeenEvents } from '../../../src/discord/gate/seen-events.ts';

/** What every driver of seen events keeps to. */
export function seenEventsContract(name: string, open: () => SeenEvents): void {
  describe(`${name} keeps the contract of seen events`, () => {
    it('takes every event for new exactly once', async () => {
      const seen = open();
      const firsts: boolean[] = [];
      for (const id of ['1', '1', '2', '1']) firsts.push(await seen.firstTime(id));

      expect(firsts).toEqual([true, false, true, false]);
    });

    it('takes one of several at the same moment for the first', async () => {
      const seen = open();
      const firsts = await Promise.all(['1', '1', '1'].map((id) => seen.firstTime(id)));

      expect(firsts.filter((first) => first)).toHaveLength(1);
    });
  });
}
