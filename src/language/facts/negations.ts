// How texts deny what they say.

import { oneOf } from '../phrases/phrases.ts';
import { apostrophes, wordStart } from '../words/characters.ts';
import { factWordsOf } from './fact-words.ts';

const negations = new Set(factWordsOf(({ negations: { words } }) => words));
const apostrophe = new RegExp(`[${apostrophes}]`, 'gu');

/** Whether a word, in any language, turns what is said around. Apostrophes do not count. */
export function isNegation(word: string): boolean {
  return negations.has(word.toLowerCase().replace(apostrophe, ''));
}

const denyingStart = new RegExp(
  `^${oneOf(factWordsOf(({ negations: { denyingStarts } }) => denyingStarts))}`,
  'u',
);

/** Whether a word, in lower case, denies without being a negation: "refused", "abgelehnt". */
export function denies(word: string): boolean {
  return denyingStart.test(word);
}

const oppositeStart = new RegExp(
  `^${oneOf(factWordsOf(({ negations: { oppositeStarts } }) => oppositeStarts))}`,
  'u',
);

/** Whether a word begins like one that may mean the opposite of its rest. */
export function mayBeOpposite(word: string): boolean {
  return oppositeStart.test(word);
}

/** Nothing but a space between: "nichts“, sagte sie" denies no saying. */
const afterNegation = new RegExp(
  `${wordStart}${oneOf(factWordsOf(({ negations: { beforeDenied } }) => beforeDenied))}\\s+(\\p{L}+)`,
  'gu',
);

/** The words of a text, in lower case, that stand right after a negation, and the text without them. */
export function deniedIn(text: string): {
  readonly words: readonly string[];
  readonly rest: string;
} {
  return {
    words: Array.from(text.matchAll(afterNegation), ([, word = '']) => word),
    rest: text.replace(afterNegation, ' '),
  };
}
