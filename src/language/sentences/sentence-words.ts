// Words that tell whether a full stop ends a sentence: the table that each language fills in, and all of them at once.

import { shortDays } from '../facts/calendar.ts';
import { type ByLanguage, ofAllLanguages } from '../language.ts';
import { capitalised } from '../words/characters.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** Words of one language, without their full stop; case matters. */
export interface SentenceWords {
  /** A full stop after these never ends a sentence: a name, a thing or an explanation comes next. */
  readonly neverFinal: readonly string[];
  /** Abbreviations of several words, after which a sentence never ends; their spaces may be missing. */
  readonly dottedNeverFinal: readonly string[];
  /** A full stop after these goes on only with a number: "Nr. 5", "Art. 5 Abs. 1", "No. 10". */
  readonly beforeNumber: readonly string[];
  /** A full stop after these goes on unless a word follows that starts a sentence: units, company forms, states. */
  readonly seldomFinal: readonly string[];
  /** Words before a number with a full stop that is an ordinal; phrases. Absent where ordinals have no full stop. */
  readonly ordinalsAfter?: readonly string[];
  /** Verbs of whoever said what was quoted before, where the name comes first: “Are you coming?” Jane Doe asked. */
  readonly speakingVerbs: readonly string[];
  /** Words that, with a capital, start a sentence. */
  readonly starters: readonly string[];
  /** Phrases that open a sentence which cannot be understood without the one before it. */
  readonly leaning: readonly string[];
  /** Matches a sentence whose first clause stands for somebody by a pronoun alone: "Mit 15 zog er nach Bonn". */
  readonly openPronoun: RegExp;
  /** Matches what is no sentence by itself: a noun with nothing but clauses about it, "Unterschriften, die er braucht." */
  readonly fragment?: RegExp;
}

/** By language. Authors abbreviate in other languages than their own, so that most rules look at all of them. */
export const sentenceWords: ByLanguage<SentenceWords> = { de: german, en: english };

type ListName = Exclude<
  keyof SentenceWords,
  'ordinalsAfter' | 'dottedNeverFinal' | 'leaning' | 'openPronoun' | 'fragment'
>;

const wordsOfAll = (name: ListName): ReadonlySet<string> =>
  new Set(ofAllLanguages(sentenceWords, (table) => table[name]));

/** See `SentenceWords.neverFinal`. */
export const neverFinal = wordsOfAll('neverFinal');

/** See `SentenceWords.beforeNumber`. */
export const beforeNumber = wordsOfAll('beforeNumber');

/** See `SentenceWords.seldomFinal`; short forms of months and weekdays too. */
export const seldomFinal: ReadonlySet<string> = new Set([
  ...wordsOfAll('seldomFinal'),
  ...shortDays.map(capitalised),
]);

/** See `SentenceWords.starters`. In languages that write every noun with a capital, a capital alone is no sign of it. */
export const sentenceStarters = wordsOfAll('starters');

const dotted = ofAllLanguages(sentenceWords, ({ dottedNeverFinal }) => dottedNeverFinal).map(
  (abbreviation) => abbreviation.replaceAll('.', '\\.').replaceAll(' ', ' ?'),
);

/** Matches a text that ends with an abbreviation of several words after which a sentence never ends. */
export const endsWithDotted = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${dotted.join('|')})$`, 'u');
