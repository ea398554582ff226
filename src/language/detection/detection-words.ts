// What tells a language beside its function words: the table that each language fills in.

import type { ByLanguage } from '../language.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** Words of one language, in lower case. */
export interface DetectionWords {
  /** Said to somebody rather than about something; short texts often hold nothing else. */
  readonly courtesies: readonly string[];
  /** Function words that are no sign of the language, since another one writes a word alike. */
  readonly alike: readonly string[];
  /** Those of them that are far commoner in this language. */
  readonly commoner: readonly string[];
  /** Words that open a text in this language where a word without a capital follows. */
  readonly openers: readonly string[];
  /** Letters that no other language here has. */
  readonly letters: string;
}

/** By language. */
export const detectionWords: ByLanguage<DetectionWords> = { de: german, en: english };
