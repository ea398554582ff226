// What every driver of budgets keeps to.

import { describe, expect, it } from 'vitest';
import type { Budget } from '../../../src/config/discord.ts';
import type { BudgetScope, Budgets } from '../../../src/discord/gate/budgets.ts';

const plenty = { questions: 100, seconds: 60 };
const anna = { user: 'anna', channel: 'general', guild: 'server' };
const ben = { user: 'ben', channel: 'general', guild: 'server' };

/**
 * What every driver of budgets keeps to.
 *
 * @param advance - Lets that many milliseconds pass for the driver.
 */
export function budgetsContract(
  name: string,
  open: (budgets: Readonly<Record<BudgetScope, Budget>>) => Budgets,
  advance: (milliseconds: number) => void | Promise<void>,
): void {
  describe(`${name} keeps the contract of budgets`, () => {
    it('names the scope and the seconds to wait when a budget is spent', async () => {
      const budgets = open({
        user: { questions: 1, seconds: 100 },
        channel: plenty,
        guild: plenty,
      });

      expect(await budgets.take(anna)).toBeUndefined();
      await advance(2_500);

      const spent = await budgets.take(anna);
      expect(spent).toMatchObject({ scope: 'user', first: true });
      // A driver's clock may go on meanwhile.
      expect(spent?.seconds).toBeLessThanOrEqual(98);
      expect(spent?.seconds).toBeGreaterThan(50);
      expect(await budgets.take(ben)).toBeUndefined();
    });

    it('says once in a window that it is the first refusal', async () => {
      const budgets = open({
        user: { questions: 1, seconds: 10 },
        channel: plenty,
        guild: plenty,
      });
      const firsts: (boolean | undefined)[] = [];

      for (let time = 0; time < 24; time += 4) {
        firsts.push((await budgets.take(anna))?.first);
        await advance(4_000);
      }

      expect(firsts).toEqual([undefined, true, false, undefined, true, false]);
    });

    it('gives again when the window is over', async () => {
      const budgets = open({
        user: { questions: 1, seconds: 10 },
        channel: plenty,
        guild: plenty,
      });
      await budgets.take(anna);

      await advance(10_001);

      expect(await budgets.take(anna)).toBeUndefined();
    });

    it('counts everybody of a channel and of a server together', async () => {
      const one = { questions: 1, seconds: 10 };
      const byChannel = open({ user: plenty, channel: one, guild: plenty });
      const byGuild = open({ user: plenty, channel: plenty, guild: one });

      await byChannel.take(anna);
      await byGuild.take(anna);

      expect(await byChannel.take(ben)).toMatchObject({ scope: 'channel' });
      expect(await byGuild.take({ ...ben, channel: 'other' })).toMatchObject({ scope: 'guild' });
      expect(await byGuild.take({ user: 'ben', channel: 'direct' })).toBeUndefined();
    });

    it('keeps to what a server has of its own there, and there alone', async () => {
      const one = { questions: 1, seconds: 10 };
      const budgets = open({ user: plenty, channel: plenty, guild: plenty });

      await budgets.take(anna, { user: one });

      expect(await budgets.take(anna, { user: one })).toMatchObject({ scope: 'user' });
      expect(await budgets.take(ben, { user: one })).toBeUndefined();
      expect(await budgets.take({ ...anna, guild: 'other' }, { user: one })).toBeUndefined();
      expect(await budgets.take({ user: 'anna', channel: 'direct' })).toBeUndefined();
    });

    it('takes nothing from a person for a question that the channel has no budget for', async () => {
      const budgets = open({
        user: { questions: 2, seconds: 60 },
        channel: { questions: 1, seconds: 10 },
        guild: plenty,
      });

      await budgets.take(anna);
      for (let time = 0; time < 5; time += 1) await budgets.take(anna);
      await advance(10_001);

      expect(await budgets.take(anna)).toBeUndefined();
    });
  });
}
