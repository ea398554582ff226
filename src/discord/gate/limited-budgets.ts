// Budgets by limiters, wherever these count.

import { LRUCache } from 'lru-cache';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { Budget } from '../../config/discord.ts';
import type { BudgetScope, Budgets, OwnBudgets, Spent } from './budgets.ts';
import type { Asker } from './request.ts';

/** What counts. */
export interface Counting {
  /** A limiter of that budget; those of different names count apart. */
  limiter(name: string, budget: Budget): RateLimiterAbstract;
  /** True the first time that it is called for a key within so many milliseconds. */
  firstTime(key: string, milliseconds: number): Promise<boolean>;
}

const scopes: readonly BudgetScope[] = ['user', 'channel', 'guild'];

/** Different budgets that servers have of their own; the one that was not used for longest is forgotten first. */
const mostOwn = 1_000;

/** The budgets of every user, channel and guild. Rejects as what counts does. */
export class LimitedBudgets implements Budgets {
  readonly #counting: Counting;
  readonly #limiters: Readonly<Record<BudgetScope, RateLimiterAbstract>>;
  readonly #own = new LRUCache<string, RateLimiterAbstract>({ max: mostOwn });

  constructor(budgets: Readonly<Record<BudgetScope, Budget>>, counting: Counting) {
    this.#counting = counting;
    this.#limiters = {
      user: counting.limiter('user', budgets.user),
      channel: counting.limiter('channel', budgets.channel),
      guild: counting.limiter('guild', budgets.guild),
    };
  }

  async countOf(user: string): Promise<number> {
    return (await this.#limiters.user.get(user))?.consumedPoints ?? 0;
  }

  async take(asker: Asker, own: OwnBudgets = {}): Promise<Spent | undefined> {
    const taken: { limiter: RateLimiterAbstract; key: string }[] = [];

    for (const scope of scopes) {
      const id = asker[scope];
      if (id === undefined) continue;

      const budget = asker.guild === undefined ? undefined : own[scope];
      const limiter = budget === undefined ? this.#limiters[scope] : this.#ownOf(scope, budget);
      const key = budget === undefined ? id : `${asker.guild}:${id}`;
      const wait = await consume(limiter, key);
      if (wait === undefined) {
        taken.push({ limiter, key });
        continue;
      }

      await Promise.all(taken.map((other) => other.limiter.reward(other.key)));
      const known = `${scope}:${asker.user}:${asker.channel}`;
      return {
        scope,
        seconds: Math.ceil(wait / 1000),
        first: await this.#counting.firstTime(known, wait),
      };
    }

    return undefined;
  }

  #ownOf(scope: BudgetScope, budget: Budget): RateLimiterAbstract {
    const name = `${scope}:${budget.questions}/${budget.seconds}`;
    const limiter = this.#own.get(name) ?? this.#counting.limiter(name, budget);
    this.#own.set(name, limiter);

    return limiter;
  }
}

/** The milliseconds to wait, or undefined when a point was there. */
async function consume(limiter: RateLimiterAbstract, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refusal) {
    // By the system's clock, which may have been put back.
    if (refusal instanceof RateLimiterRes)
      return Math.min(refusal.msBeforeNext, limiter.duration * 1000);
    throw refusal;
  }
}
