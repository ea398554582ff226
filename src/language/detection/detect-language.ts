// The language of a text.

import { type Language, languages } from '../language.ts';
import { countFunctionWords, languageOfMost, likelyLanguage } from './function-words.ts';

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
 * loan word cannot outvote them. Only where they are absent or even is the detection library asked, which is
 * loaded then and not before. A text that tells nothing (a bare name, a number) gets `otherwise`.
 */
export async function detectLanguage(text: string, otherwise: Language): Promise<Language> {
  // What is addressed or linked to is no word of the question.
  const sample = text.slice(0, sampleLength).replace(/(?<!\S)(?:[@#]|https?:)\S+/gu, ' ');
  const counts = countFunctionWords(sample);
  const most = languageOfMost(counts);
  if (languages.every((language) => language === most || counts[language] < counts[most]))
    return most;

  const likely = likelyLanguage(sample);
  if (likely !== undefined) return likely;

  // One word is a name as a rule, and a library would have to guess.
  if (!/\p{L}\P{L}+\p{L}/u.test(sample)) return otherwise;

  const { eld } = await import('eld/small');
  // An instance of its own: the subset would otherwise hold for every user of the library in this process.
  const detector = eld.newInstance();
  detector.setLanguageSubset([...languages]);
  const { language } = detector.detect(sample);

  return languages.find((known) => known === language) ?? otherwise;
}

/** The language of a text that tells it by itself; undefined where it is a name, a number or the like. */
export async function toldLanguage(text: string): Promise<Language | undefined> {
  const found = await Promise.all(languages.map((language) => detectLanguage(text, language)));

  return new Set(found).size === 1 ? found[0] : undefined;
}
