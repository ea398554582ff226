// Budgets that several processes share.

import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { Budget } from '../../../config/discord.ts';
import type { BudgetScope, Budgets, OwnBudgets, Spent } from '../budgets.ts';
import { type Counting, LimitedBudgets } from '../limited-budgets.ts';
import { MemoryBudgets } from '../memory-budgets.ts';
import type { Asker } from '../request.ts';
import type { SharedState, StateServer } from './shared-state.ts';

/** Counted by all processes together; by this one alone, from nothing, while the server is away. */
export class SharedBudgets implements Budgets {
  readonly #state: SharedState;
  readonly #budgets: Readonly<Record<BudgetScope, Budget>>;
  readonly #own: Budgets;
  /** Each connection has its own, so that none speaks to one that was given up. */
  readonly #shared = new WeakMap<StateServer, Budgets>();

  constructor(budgets: Readonly<Record<BudgetScope, Budget>>, state: SharedState) {
    this.#state = state;
    this.#budgets = budgets;
    this.#own = new MemoryBudgets(budgets);
  }

  async countOf(user: string): Promise<number> {
    return this.#state.ask(
      (server) => this.#at(server).countOf(user),
      () => this.#own.countOf(user),
    );
  }

  async take(asker: Asker, own?: OwnBudgets): Promise<Spent | undefined> {
    return this.#state.ask(
      (server) => this.#at(server).take(asker, own),
      () => this.#own.take(asker, own),
    );
  }

  #at(server: StateServer): Budgets {
    const budgets = this.#shared.get(server) ?? new LimitedBudgets(this.#budgets, at(server));
    this.#shared.set(server, budgets);

    return budgets;
  }
}

function at(server: StateServer): Counting {
  return {
    limiter: (name, { questions, seconds }) =>
      new RateLimiterRedis({
        storeClient: server,
        useRedisPackage: true,
        points: questions,
        duration: seconds,
        keyPrefix: `budget:${name}`,
      }),

    firstTime: async (key, milliseconds) =>
      (await server.set(`told:${key}`, '', {
        condition: 'NX',
        expiration: { type: 'PX', value: Math.max(1, Math.round(milliseconds)) },
      })) !== null,
  };
}
