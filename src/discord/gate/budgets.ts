// The port of budgets: how many questions one person, one channel and one server may ask.

import type { Asker } from './request.ts';

/** Whose budget it is. */
export type BudgetScope = 'user' | 'channel' | 'guild';

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
  /** Takes one question from each budget that applies; from none, and says which, when one of them is spent. */
  take(asker: Asker): Promise<Spent | undefined>;
}
