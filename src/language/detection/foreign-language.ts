// Whether a text is in a language that is not spoken here.

import { languages } from '../language.ts';
import { words } from '../words/words.ts';
import { countFunctionWords } from './function-words.ts';
import { languageScores } from './language-scores.ts';

/** What a text in a language usually scores in it. */
const usual = {
  ar: 0.845,
  bg: 0.838,
  cs: 0.759,
  da: 0.77,
  el: 0.801,
  es: 0.771,
  fa: 0.831,
  fi: 0.784,
  fr: 0.783,
  he: 0.803,
  hr: 0.77,
  hu: 0.752,
  it: 0.784,
  ja: 0.796,
  ko: 0.764,
  nl: 0.77,
  pl: 0.768,
  pt: 0.78,
  ro: 0.771,
  ru: 0.833,
  sr: 0.838,
  sv: 0.767,
  tr: 0.783,
  uk: 0.836,
  vi: 0.848,
  zh: 0.752,
} as const;

/** One of the languages that are told from those spoken here, by its code in ISO 639-1. */
export type ForeignLanguage = keyof typeof usual;

/** All of them. */
export const foreignLanguages = Object.keys(usual).filter(isForeign);
/** A text in Latin letters needs so many words: fewer may be names. */
const fewestWords = 3;

/** How much better a language must fit than those spoken here, by its score. */
const clearly = 0.15;

/** Of fewer pieces, or so far below what is usual, or with so little lead over the next language, nothing is sure. */
const fewestPieces = 3;
const leastShare = 0.75;
const leastLead = 0.01;

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
export function foreignLanguage(text: string): ForeignLanguage | undefined {
  const sample = text.slice(0, sampleLength).replace(/(?<!\S)(?:[@#]|https?:)\S+/gu, ' ');
  const all = words(sample);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const isOtherScript = (sample.match(foreignLetters)?.length ?? 0) > letters / 2;
  if (letters === 0 || (!isOtherScript && all.length < fewestWords)) return undefined;

  const counts = countFunctionWords(sample);
  const own = Math.max(...languages.map((language) => counts[language]));
  if (!isOtherScript && own > all.length * mostOwnWords) return undefined;

  const { scores, pieces } = languageScores(sample);
  const [[found, score] = ['', 0], [, next] = ['', 0]] = scores;
  if (!isForeign(found) || pieces < fewestPieces) return undefined;
  if (score < usual[found] * leastShare || score - next < leastLead) return undefined;

  const best = scores.find(([code]) => languages.some((language) => language === code))?.[1] ?? 0;
  return isOtherScript || score - best >= clearly ? found : undefined;
}

function isForeign(code: string): code is ForeignLanguage {
  return Object.hasOwn(usual, code);
}
