// How many words of a text tell its language.

import {
  type ByLanguage,
  byLanguage,
  type Language,
  languages,
  ofAllLanguages,
} from '../language.ts';
import { oneOf, phraseWithin } from '../phrases/phrases.ts';
import { apostrophes, capitalised } from '../words/characters.ts';
import { stopwords } from '../words/stopwords.ts';
import { words } from '../words/words.ts';
import { detectionWords } from './detection-words.ts';

/** Words that are function words in several languages, or that another one writes alike, tell nothing. */
const alike = new Set(ofAllLanguages(detectionWords, (table) => table.alike));

const courtesies = byLanguage((language) => new Set(detectionWords[language].courtesies));

const signs = byLanguage((language) => {
  const { commoner, openers, letters } = detectionWords[language];
  const opener = oneOf(openers.flatMap((word) => [word, capitalised(word)]));

  return [
    new RegExp(`^\\P{L}*${opener}\\s+\\p{Ll}`, 'u'),
    phraseWithin(commoner),
    ...(letters === '' ? [] : [new RegExp(`[${letters}]`, 'iu')]),
  ];
});

/**
 * The language that a text reads as by words that other languages write alike, and by its letters. Only for a text
 * whose function words are even; undefined where there is no such sign.
 */
export function likelyLanguage(text: string): Language | undefined {
  return languages.find((language) => signs[language].some((sign) => sign.test(text)));
}

/**
 * How many words of a text are function words or courtesies of one language only. A capital inside a sentence marks a name
 * ("United Against Nuclear Iran"), which says nothing of the language around it.
 */
export function countFunctionWords(text: string): ByLanguage<number> {
  const all = words(text.normalize('NFC').replace(nameInside, ' '));

  return byLanguage((language) => all.filter((word) => isFunctionWordOf(language, word)).length);
}

const nameInside = new RegExp(
  `(?<=[\\p{L}\\p{N},;]\\s+\\P{L}?)\\p{Lu}[\\p{L}${apostrophes}]*`,
  'gu',
);

function isFunctionWordOf(language: Language, word: string): boolean {
  if (courtesies[language].has(word)) return true;
  if (!stopwords[language].has(word) || alike.has(word)) return false;

  return !languages.some((other) => other !== language && stopwords[other].has(word));
}

/** The language that has most, the first of those that are even. */
export function languageOfMost(counts: ByLanguage<number>): Language {
  return languages.reduce((most, language) => (counts[language] > counts[most] ? language : most));
}
