// The language of a text.

import { type Language, languages } from '../language.ts';
import { countFunctionWords, languageOfMost, likelyLanguage } from './function-words.ts';
import { languageScores } from './language-scores.ts';

/** Function words read for this many characters settle the language of any longer text. */
const sampleLength = 5_000;

/**
 * The language of an article by its function words, which are plenty in any text of some length.
 *
 * @returns the first of the languages, German, where they are even, as in a text without any.
 */
export function languageOfArticle(text: string): Language {
  return languageOfMost(countFunctionWords(text.slice(0, sampleLength)));
}

/**
 * The language of a question.
 *
 * Function words decide first: they are in nearly every question, also in one of three words, and a name or a
 * loan word cannot outvote them. Only where they are absent or even are the pieces of its words looked up, in a table
 * that is loaded then and not before. A text that tells nothing (a bare name, a number) gets `otherwise`.
 */
export function detectLanguage(text: string, otherwise: Language): Language {
  // What is addressed or linked to is no word of the question.
  const sample = text.slice(0, sampleLength).replace(/(?<!\S)(?:[@#]|https?:)\S+/gu, ' ');
  const counts = countFunctionWords(sample);
  const most = languageOfMost(counts);
  if (languages.every((language) => language === most || counts[language] < counts[most]))
    return most;

  const likely = likelyLanguage(sample);
  if (likely !== undefined) return likely;

  // One word is a name as a rule, and its pieces would be a guess.
  if (!/\p{L}\P{L}+\p{L}/u.test(sample)) return otherwise;

  const { scores } = languageScores(sample);

  return (
    scores.flatMap(([code]) => languages.find((language) => language === code) ?? [])[0] ??
    otherwise
  );
}

/** The language of a text that tells it by itself; undefined where it is a name, a number or the like. */
export function toldLanguage(text: string): Language | undefined {
  const found = languages.map((language) => detectLanguage(text, language));

  return new Set(found).size === 1 ? found[0] : undefined;
}
