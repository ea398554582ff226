// The values of number words, by the rules of their language.

import { type ByLanguage, byLanguage, type Language } from '../../language.ts';
import { wholePhrase } from '../../phrases/phrases.ts';
import { englishNumbers } from './english-numbers.ts';
import { germanNumbers } from './german-numbers.ts';

/** How a language writes numbers in words. All words are in lower case. */
export interface NumberWords {
  /** Numbers that are one word by themselves, but for scales. */
  readonly cardinals: Readonly<Record<string, number>>;
  /** The value of a word, cardinal or ordinal; undefined for every other word, and where it is more often no number. */
  readonly value: (word: string) => number | undefined;
  /** The value of a word that may follow tens as their unit ("twenty-one"); absent where none does. */
  readonly unit?: (word: string) => number | undefined;
  /** Words that multiply the number before them; phrases. */
  readonly scales: readonly (readonly [phrases: readonly string[], factor: number])[];
}

/** By language. */
export const numberWords: ByLanguage<NumberWords> = { de: germanNumbers, en: englishNumbers };

/** The value of a number word; undefined for every other word. */
export function numberWord(word: string, language: Language): number | undefined {
  return numberWords[language].value(word.toLowerCase());
}

/** The unit that may follow tens as a word of its own; undefined for every other word. */
export function unitAfterTens(word: string, language: Language): number | undefined {
  return numberWords[language].unit?.(word.toLowerCase());
}

const scales = byLanguage((language) =>
  numberWords[language].scales.map(([phrases, factor]) => [wholePhrase(phrases), factor] as const),
);

/** What a number is multiplied by when this word follows it: a German "Milliarde" is an English "billion". */
export function scaleWord(word: string, language: Language): number | undefined {
  const lower = word.toLowerCase();

  return scales[language].find(([pattern]) => pattern.test(lower))?.[1];
}
