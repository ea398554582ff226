// The port of budgets: how many questions one person, one channel and one server may ask.

import type { Budget } from '../../config/discord.ts';
import type { Asker } from './request.ts';

/** Whose budget it is. */
export type BudgetScope = 'user' | 'channel' | 'guild';

/** What a server has instead of the budgets of all; those that are absent hold there as well. */
export type OwnBudgets = { readonly [Scope in BudgetScope]?: Budget | undefined };

/** A budget that is spent. */
export interface Spent {
  readonly scope: BudgetScope;
  /** Seconds until the next question is taken, rounded up. */
  readonly seconds: number;
  /** Whether this asker is told so for the first time in this window. */
  readonly first: boolean;
}

/** The budgets of every user, channel and guild. */
export interface Budgets {
  /** Questions of a person that count now, but for those of servers with budgets of their own. */
  countOf(user: string): Promise<number>;

  /**
   * Takes one question from each budget that applies; from none, and says which, when one of them is spent.
   *
   * @param own - Of the asker's server; what is asked there is counted apart then.
   */
  take(asker: Asker, own?: OwnBudgets): Promise<Spent | undefined>;
}
