// Whether the paragraphs say each part of a sentence at all.

import { isLight } from '../../../language/claims/light-words.ts';
import { type AlignedWord, isMention, wordsWithin } from '../claims/alignment.ts';
import { type Check, firstOf } from './fault.ts';

/** Least share of a part's words that the paragraphs must have, by its number of words. */
const leastShare = 0.34;

/** A part of fewer words is looked at with what stands before it. */
const fewestWords = 2;

/** A part that the paragraphs say nothing of. */
export const checkCoverage: Check = ({ sentence, words }) =>
  firstOf(sentence.parts, (part) => {
    const own = wordsWithin(words, [part]).filter(
      ({ token }) => !isLight(token.word, sentence.language) && !isMention(sentence, token),
    );
    if (own.length < fewestWords || shareOf(own) >= leastShare) return undefined;

    return { outcome: 'unsupported', detail: sentence.text.slice(part.start, part.end).trim() };
  });

/** How much of some words the paragraphs have, from 0 to 1. */
export function shareOf(words: readonly AlignedWord[]): number {
  if (words.length === 0) return 1;

  return words.reduce((sum, { best }) => sum + (best > 0 ? 1 : 0), 0) / words.length;
}
