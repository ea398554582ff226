// What a check of one kind says.

import type { SentenceOutcome } from '../../outcomes.ts';
import type { Alignment } from './alignment.ts';

/** Why a sentence does not say what its paragraphs do. */
export interface Fault {
  readonly outcome: SentenceOutcome;
  /** The words that differ, as the sentence has them. */
  readonly detail: string;
}

/** Looks for one kind of difference; undefined where it finds none. */
export type Check = (alignment: Alignment) => Fault | undefined;

/** The first of something that a list gives. */
export function firstOf<Entry, Found>(
  entries: readonly Entry[],
  find: (entry: Entry) => Found | undefined,
): Found | undefined {
  for (const entry of entries) {
    const found = find(entry);
    if (found !== undefined) return found;
  }

  return undefined;
}
