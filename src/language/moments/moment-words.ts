// How texts name days, months and years: the table that each language fills in.

import type { ByLanguage } from '../language.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** Patterns of one language, for regular expressions that ignore case. */
export interface MomentWords {
  /** A date with its day, its month and perhaps its year: groups `day`, `month` and `year`. `MONTH` is any month. */
  readonly days: readonly string[];
  /** A month with its year: groups `month` and `year`. */
  readonly months: readonly string[];
  /** What stands before a year that is none but a number without it; the year follows. */
  readonly beforeYears: string;
  /** Days by their distance from the day of the story. */
  readonly relative: Readonly<Record<string, number>>;
  /** Before or behind a weekday: it lies before the story, or after it. */
  readonly past: string;
  readonly coming: string;
  /** Directly before a day: it lies before the story, or after it. */
  readonly since: string;
  readonly until: string;
  /** Around a day that something begins on after the story: before it, and behind it. */
  readonly from: readonly [before: string, behind: string];
}

/** By language. */
export const momentWords: ByLanguage<MomentWords> = { de: german, en: english };
