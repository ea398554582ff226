// Budgets in memory: those of one process.

import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Budget } from '../../config/discord.ts';
import type { BudgetScope, Budgets, OwnBudgets, Spent } from './budgets.ts';
import type { Asker } from './request.ts';

const scopes: readonly BudgetScope[] = ['user', 'channel', 'guild'];

/** Different budgets that servers have of their own; the one that was not used for longest is forgotten first. */
const mostOwn = 1_000;

/** The budgets of every user, channel and guild, in memory. */
export class MemoryBudgets implements Budgets {
  readonly #limiters: Readonly<Record<BudgetScope, RateLimiterMemory>>;
  readonly #own = new LRUCache<string, RateLimiterMemory>({ max: mostOwn });
  /** Until when (milliseconds of the system's clock) an asker knows that a budget is spent. */
  readonly #told = new LRUCache<string, number>({ max: 50_000 });

  constructor(budgets: Readonly<Record<BudgetScope, Budget>>) {
    this.#limiters = {
      user: limiterOf('user', budgets.user),
      channel: limiterOf('channel', budgets.channel),
      guild: limiterOf('guild', budgets.guild),
    };
  }

  async countOf(user: string): Promise<number> {
    return (await this.#limiters.user.get(user))?.consumedPoints ?? 0;
  }

  async take(asker: Asker, own: OwnBudgets = {}): Promise<Spent | undefined> {
    const taken: { limiter: RateLimiterMemory; key: string }[] = [];

    for (const scope of scopes) {
      const id = asker[scope];
      if (id === undefined) continue;

      const budget = asker.guild === undefined ? undefined : own[scope];
      const limiter = budget === undefined ? this.#limiters[scope] : this.#ownOf(scope, budget);
      const key = budget === undefined ? id : `${asker.guild}:${id}`;
      const wait = await this.#consume(limiter, key);
      if (wait === undefined) {
        taken.push({ limiter, key });
        continue;
      }

      await Promise.all(taken.map((other) => other.limiter.reward(other.key)));
      return {
        scope,
        seconds: Math.ceil(wait / 1000),
        first: this.#tell(asker, scope, wait),
      };
    }

    return undefined;
  }

  #ownOf(scope: BudgetScope, budget: Budget): RateLimiterMemory {
    const name = `${scope}:${budget.questions}/${budget.seconds}`;
    const limiter = this.#own.get(name) ?? limiterOf(name, budget);
    this.#own.set(name, limiter);

    return limiter;
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

function limiterOf(name: string, { questions, seconds }: Budget): RateLimiterMemory {
  return new RateLimiterMemory({ points: questions, duration: seconds, keyPrefix: name });
}
