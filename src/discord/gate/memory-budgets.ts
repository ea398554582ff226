// Budgets in memory: those of one process.

import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Budget } from '../../config/discord.ts';
import type { BudgetScope, Budgets, Spent } from './budgets.ts';
import type { Asker } from './request.ts';

const scopes: readonly BudgetScope[] = ['user', 'channel', 'guild'];

/** The budgets of every user, channel and guild, in memory. */
export class MemoryBudgets implements Budgets {
  readonly #limiters: Readonly<Record<BudgetScope, RateLimiterMemory>>;
  /** Until when (milliseconds of the system's clock) an asker knows that a budget is spent. */
  readonly #told = new LRUCache<string, number>({ max: 50_000 });

  constructor(budgets: Readonly<Record<BudgetScope, Budget>>) {
    const limiter = (scope: BudgetScope) =>
      new RateLimiterMemory({
        points: budgets[scope].questions,
        duration: budgets[scope].seconds,
        keyPrefix: scope,
      });

    this.#limiters = {
      user: limiter('user'),
      channel: limiter('channel'),
      guild: limiter('guild'),
    };
  }

  async take(asker: Asker): Promise<Spent | undefined> {
    const taken: BudgetScope[] = [];

    for (const scope of scopes) {
      const key = asker[scope];
      if (key === undefined) continue;

      const wait = await this.#consume(this.#limiters[scope], key);
      if (wait === undefined) {
        taken.push(scope);
        continue;
      }

      await Promise.all(taken.map((other) => this.#limiters[other].reward(asker[other] ?? '')));
      return {
        scope,
        seconds: Math.ceil(wait / 1000),
        first: this.#tell(asker, scope, wait),
      };
    }

    return undefined;
  }

  /** The milliseconds to wait, or undefined when a point was there. */
  async #consume(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
    try {
      await limiter.consume(key);
      return undefined;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
      throw refusal;
    }
  }

  #tell({ user, channel }: Asker, scope: BudgetScope, wait: number): boolean {
    const key = `${scope}:${user}:${channel}`;
    const now = Date.now();
    if ((this.#told.get(key) ?? 0) > now) return false;

    this.#told.set(key, now + wait);
    return true;
  }
}
