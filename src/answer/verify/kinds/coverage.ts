// Whether the paragraphs say each part of a sentence at all.

import { isLight } from '../../../language/claims/light-words.ts';
import { type AlignedWord, type Alignment, isMention, wordsWithin } from '../claims/alignment.ts';
import { type Fault, firstOf } from '../claims/fault.ts';

/** Least share of a part's words that the paragraphs must have, and of all words. */
const leastOfPart = 0.26;
const leastOfAll = 0.5;

/** A word that only stands at the same end of a scale as another is not there. */
const shownFrom = 0.55;

/** A sentence that is there nearly whole needs no number of words. */
const whole = 0.75;

/** Least words that the paragraphs must have of a sentence; all names and places together count as one. */
const fewestAnchors = 2;

/** A part of fewer words is too short to be looked at by itself. */
const fewestWords = 2;

/**
 * A part that the paragraphs say nothing of, or a sentence of which they have less than half.
 *
 * @param isQuoting - Whether the sentence quotes them too, which ties it to them.
 */
export function checkCoverage(
  { sentence, words }: Alignment,
  isQuoting = false,
): Fault | undefined {
  const telling = words.filter(({ token }) => !isLight(token.word, sentence.language));
  if (!isQuoting && telling.length > 0 && !isTied(telling)) {
    return { outcome: 'unsupported', detail: sentence.text.trim() };
  }

  const said = telling.filter(({ token }) => !isMention(sentence, token));
  return firstOf(sentence.parts, (part) => {
    const own = wordsWithin(said, [part]);
    if (own.length < fewestWords || shareOf(own) >= leastOfPart) return undefined;

    return { outcome: 'unsupported', detail: sentence.text.slice(part.start, part.end).trim() };
  });
}

/**
 * Whether enough words tie a sentence to its paragraphs: one name alone ties anything to them. What is there whole
 * needs no number of words: "Nach Oman."
 */
function isTied(words: readonly AlignedWord[]): boolean {
  const share = shareOf(words);
  const shown = words.filter(({ best }) => best >= shownFrom);
  const names = shown.filter(({ weight }) => weight < 1).length;
  const anchors = shown.length - Math.max(0, names - 1);

  return share >= whole || (share >= leastOfAll && anchors >= fewestAnchors);
}

/** How much of some words the paragraphs have, from 0 to 1. */
export function shareOf(words: readonly AlignedWord[]): number {
  if (words.length === 0) return 1;

  return words.reduce((sum, { best }) => sum + (best >= shownFrom ? 1 : 0), 0) / words.length;
}
