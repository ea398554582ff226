// What a story says of a claim.

import type { Citation } from './citations.ts';

/** A claim that was held against stories. */
export interface CheckedClaim {
  /** As it was written. */
  readonly claim: string;
  readonly verdict: Verdict;
}

/** What became of it. */
export type Verdict =
  /** The story says so, here. */
  | { readonly kind: 'supported'; readonly citation: Citation }
  /** The story says something else about the same, here. */
  | { readonly kind: 'contradicted'; readonly citation: Citation }
  /** The story does not say so. @param nearest - What it says that comes nearest; absent where nothing does. */
  | { readonly kind: 'not-mentioned'; readonly nearest?: Citation };

/** A text that was held against stories. */
export interface CheckedText {
  /** In the order of the text. */
  readonly claims: readonly CheckedClaim[];
  /** Claims that were too many. */
  readonly leftOut: number;
}
