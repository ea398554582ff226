// Budgets in memory: those of one process.

import { LRUCache } from 'lru-cache';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Budget } from '../../config/discord.ts';
import type { BudgetScope } from './budgets.ts';
import { type Counting, LimitedBudgets } from './limited-budgets.ts';

/** The budgets of every user, channel and guild, in memory. */
export class MemoryBudgets extends LimitedBudgets {
  constructor(budgets: Readonly<Record<BudgetScope, Budget>>) {
    super(budgets, inMemory());
  }
}

function inMemory(): Counting {
  /** Until when (milliseconds that never go back) something is known. */
  const known = new LRUCache<string, number>({ max: 50_000 });

  return {
    limiter: (name, { questions, seconds }) =>
      new RateLimiterMemory({ points: questions, duration: seconds, keyPrefix: name }),

    async firstTime(key, milliseconds) {
      const now = performance.now();
      if ((known.get(key) ?? 0) > now) return false;

      known.set(key, now + milliseconds);
      return true;
    },
  };
}
