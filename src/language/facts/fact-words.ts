// What dates, names and negations are written with: the table that each language fills in.

import { type ByLanguage, ofAllLanguages } from '../language.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** Words of one language, in lower case but where it is said. */
export interface FactWords {
  readonly calendar: Calendar;
  readonly names: NameWords;
  readonly negations: NegationWords;
  /** Forms of places that are written without a capital; phrases. */
  readonly placesInLowerCase: readonly string[];
  /** Articles that may count one: a text that has them says "one" too. */
  readonly indefiniteArticles: readonly string[];
  /** Phrases that say a number without its word: "twice", "half-year" (six months). */
  readonly impliedNumbers: readonly (readonly [value: number, phrases: readonly string[]])[];
  /** Ordinals that open a list rather than count, with their capital. */
  readonly listOpeners: readonly string[];
}

/** How a language names days. */
export interface Calendar {
  /** January first; twelve. */
  readonly months: readonly Month[];
  /** Monday first; seven. Compounds begin with such a name. */
  readonly weekdays: readonly Weekday[];
  /** Names of months that are words too; a number beside them or one of the words of `beforeMonths` tells. */
  readonly ambiguousMonths: readonly string[];
  readonly beforeMonths: readonly string[];
  /** What follows the number of a day. */
  readonly dayEndings: readonly string[];
  /** Stands before the date of a post. */
  readonly beforeDates: readonly string[];
}

export interface Month {
  readonly names: readonly string[];
  /** Short forms, without their full stop. */
  readonly short: readonly string[];
  /** Short forms that only a whole date makes a month of. */
  readonly shortInDates?: readonly string[];
}

export interface Weekday {
  /** With its inflected forms. */
  readonly names: readonly string[];
  /** Short forms that are no other word, without their full stop. */
  readonly short: readonly string[];
}

/** How capitals tell names, by what a language writes with a capital. */
export type NameWords = (CapitalNames | CapitalNouns) & {
  /** Words with a capital that name nobody. */
  readonly commonWords: readonly string[];
};

/** A language that writes names with a capital. */
export interface CapitalNames {
  readonly capitals: 'names';
  /** Endings of words that open a sentence and name nobody. */
  readonly openerEndings: readonly string[];
  /** Verbs that make the word before them, at the start of a sentence, a name; phrases. */
  readonly verbsAfterNames: readonly string[];
  /** Endings of such verbs that are regular. */
  readonly endingsOfVerbsAfterNames: readonly string[];
}

/** A language that writes every noun with a capital. */
export interface CapitalNouns {
  readonly capitals: 'nouns';
  /** Words before a noun that is no name; phrases. */
  readonly determiners: readonly string[];
  /** Endings of adjectives between the two. */
  readonly adjectiveEndings: readonly string[];
  /** Endings of nouns that are no names; phrases. */
  readonly nounEndings: readonly string[];
  /** Endings of adverbs, which open a sentence with a capital. */
  readonly adverbEndings: readonly string[];
}

/** How a language denies. */
export interface NegationWords {
  /** Words that turn what is said around, without apostrophes. */
  readonly words: readonly string[];
  /** Those that deny the very next word; phrases. */
  readonly beforeDenied: readonly string[];
  /** Beginnings of verbs and adjectives that deny without a negation; phrases. */
  readonly denyingStarts: readonly string[];
  /** Beginnings that may turn a word into its opposite. */
  readonly oppositeStarts: readonly string[];
}

/** By language. */
export const factWords: ByLanguage<FactWords> = { de: german, en: english };

/** What all languages have in their tables. */
export function factWordsOf(words: (table: FactWords) => readonly string[]): readonly string[] {
  return ofAllLanguages(factWords, words);
}
