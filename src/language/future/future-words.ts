// How sentences of a story speak of what is still to come: the table that each language fills in.
// Notation: `phrases/notation.ts`.

import type { ByLanguage } from '../language.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/**
 * Phrases of one language, anywhere in a sentence; case matters, but for the first letter of a sentence. They may name
 * `<infinitive>`: a word in lower case that may be one.
 */
export interface FutureWords {
  /** Says that something will be, is planned or announced. */
  readonly certain: readonly string[];
  /** Says what somebody wants, may do or is ready for. */
  readonly likely: readonly string[];
  /** Makes the phrases above mean something else, wherever it stands in the sentence. */
  readonly otherwise: readonly string[];
}

/** By language. */
export const futureWords: ByLanguage<FutureWords> = { de: german, en: english };
