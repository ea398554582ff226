// How languages stand for somebody who was named before: the table that each language fills in.

import { type ByLanguage, ofAllLanguages } from '../language.ts';
import { englishSpeakers } from './english.ts';
import { germanSpeakers } from './german.ts';

/** Words of one language, in lower case but for titles. */
export interface SpeakerWords {
  readonly pronouns: Readonly<Record<'masculine' | 'feminine' | 'plural', readonly string[]>>;
  readonly feminine: GenderWords;
  readonly masculine: GenderWords;
  /** Articles of the neuter alone. */
  readonly neuter: readonly string[];
  /** Articles that no word for a man has, of the nominative alone. */
  readonly onlyFeminine: readonly string[];
  /** Articles of somebody who is known. */
  readonly definite: readonly string[];
  /** Endings that differ between two mentions of the same. */
  readonly endings: readonly string[];
}

/** What tells the gender of a description. */
export interface GenderWords {
  readonly articles: readonly string[];
  readonly endings: readonly string[];
  /** Before a name. */
  readonly titles: readonly string[];
}

const speakerWords: ByLanguage<SpeakerWords> = { de: germanSpeakers, en: englishSpeakers };

/** What all languages have in their tables. */
export function speakerWordsOf(
  words: (table: SpeakerWords) => readonly string[],
): readonly string[] {
  return ofAllLanguages(speakerWords, words);
}
