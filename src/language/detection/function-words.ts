import type { Language } from '../language.ts';
import { stopwords } from '../words/stopwords.ts';
import { words } from '../words/words.ts';

const other: Readonly<Record<Language, Language>> = { de: 'en', en: 'de' };

/** Words that are function words in both, or that the other language writes alike, tell nothing. */
const alike = new Set(
  'was die war hat so will in am an man also her must not all bald art'.split(' '),
);

/** Said to somebody rather than about something; short texts often hold nothing else. */
const courtesies: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set('hallo moin servus tschüss tschüß danke bitte ja nein hilfe guten'.split(' ')),
  en: new Set('hello hey bye goodbye thanks thank please yes no help good nice'.split(' ')),
};

/**
 * Whether a text reads as German by words that English writes alike. Only for a text whose function words
 * are even: "Was" before a lower-case word is the German question word ("Was verlangt …?"), since an English
 * one would be followed by a name or by a function word; "die", "war" and "hat" are far commoner in German.
 */
export function looksGerman(text: string): boolean {
  return /^\P{L}*[Ww]as\s+\p{Ll}/u.test(text) || /(?<!\p{L})(?:die|war|hat)(?!\p{L})/iu.test(text);
}

/**
 * How many words of a text are function words or courtesies of one language only. A capital inside a sentence marks a name
 * ("United Against Nuclear Iran"), which says nothing of the language around it.
 */
export function countFunctionWords(text: string): Record<Language, number> {
  const counts = { de: 0, en: 0 };
  const withoutNames = text
    .normalize('NFC')
    .replace(/(?<=[\p{L}\p{N},;]\s+\P{L}?)\p{Lu}[\p{L}’']*/gu, ' ');

  for (const word of words(withoutNames)) {
    if (isFunctionWordOf('de', word)) counts.de++;
    if (isFunctionWordOf('en', word)) counts.en++;
  }

  return counts;
}

function isFunctionWordOf(language: Language, word: string): boolean {
  if (courtesies[language].has(word)) return true;

  return stopwords[language].has(word) && !stopwords[other[language]].has(word) && !alike.has(word);
}
