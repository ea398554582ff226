// Whether the paragraphs say each part of a sentence at all.

import { isLight } from '../../../language/claims/light-words.ts';
import { type AlignedWord, isMention, wordsWithin } from '../claims/alignment.ts';
import { type Check, firstOf } from './fault.ts';

/** Least share of a part's words that the paragraphs must have, and of all words. */
const leastOfPart = 0.26;
const leastOfAll = 0.5;

/** A part of fewer words is too short to be looked at by itself. */
const fewestWords = 2;

/** A part that the paragraphs say nothing of, or a sentence of which they have less than half. */
export const checkCoverage: Check = ({ sentence, words }) => {
  const telling = words.filter(({ token }) => !isLight(token.word, sentence.language));
  if (telling.length >= fewestWords && shareOf(telling) < leastOfAll) {
    return { outcome: 'unsupported', detail: sentence.text.trim() };
  }

  const said = telling.filter(({ token }) => !isMention(sentence, token));
  return firstOf(sentence.parts, (part) => {
    const own = wordsWithin(said, [part]);
    if (own.length < fewestWords || shareOf(own) >= leastOfPart) return undefined;

    return { outcome: 'unsupported', detail: sentence.text.slice(part.start, part.end).trim() };
  });
};

/** How much of some words the paragraphs have, from 0 to 1. */
export function shareOf(words: readonly AlignedWord[]): number {
  if (words.length === 0) return 1;

  return words.reduce((sum, { best }) => sum + (best > 0 ? 1 : 0), 0) / words.length;
}
