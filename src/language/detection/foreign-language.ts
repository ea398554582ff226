// Whether a text is in a language that is not spoken here.

import { languages } from '../language.ts';
import { words } from '../words/words.ts';
import { countFunctionWords } from './function-words.ts';

/** Languages that are told from those spoken here, by their codes in ISO 639-1. */
export const foreignLanguages = [
  'ar',
  'bg',
  'cs',
  'da',
  'el',
  'es',
  'fa',
  'fi',
  'fr',
  'he',
  'hr',
  'hu',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'sr',
  'sv',
  'tr',
  'uk',
  'vi',
  'zh',
] as const;

/** One of them. */
export type ForeignLanguage = (typeof foreignLanguages)[number];

/** A text in Latin letters needs so many words: fewer may be names. */
const fewestWords = 3;

/** How much better a language must fit than those spoken here, by the scores of the detection library. */
const clearly = 0.15;

/** Words that only a language spoken here has, of all: more of them and the text is in it. */
const mostOwnWords = 0.25;

/** Letters that neither German nor English has. */
const foreignLetters = /[^\P{L}\p{Script=Latin}]/gu;

/** Sampled text, in characters: a detection needs no more. */
const sampleLength = 400;

/**
 * The language of a text that is clearly in none of those spoken here; undefined where it may be in one of them, and for
 * a text of a word or two, unless its letters are of another script.
 */
export async function foreignLanguage(text: string): Promise<ForeignLanguage | undefined> {
  const sample = text.slice(0, sampleLength).replace(/(?<!\S)(?:[@#]|https?:)\S+/gu, ' ');
  const all = words(sample);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const isOtherScript = (sample.match(foreignLetters)?.length ?? 0) > letters / 2;
  if (letters === 0 || (!isOtherScript && all.length < fewestWords)) return undefined;

  const counts = countFunctionWords(sample);
  const own = Math.max(...languages.map((language) => counts[language]));
  if (!isOtherScript && own > all.length * mostOwnWords) return undefined;

  const { eld } = await import('eld/small');
  const found = eld.newInstance().detect(sample);
  const scores: Readonly<Record<string, number>> = found.getScores();
  const best = Math.max(...languages.map((language) => scores[language] ?? 0));
  const known = foreignLanguages.find((language) => language === found.language);
  if (known === undefined || !found.isReliable()) return undefined;

  return isOtherScript || (scores[known] ?? 0) - best >= clearly ? known : undefined;
}
