// The port of what was spent: kept, so that a restart does not give a day's budget back.

import type { DailySpending } from './daily-budget.ts';

/** Where a day's spending is kept. */
export interface Spending {
  /** Undefined where nothing is known to be spent. */
  read(): Promise<DailySpending | undefined>;

  /** Keeps it soon; of several calls at once the last one counts. Never throws. */
  keep(spending: DailySpending): void;

  /** Resolves when nothing is left to keep. */
  settled(): Promise<void>;
}
