// Whether a reason is one that the paragraphs give.

import { blames, reasonsIn } from '../../../language/claims/causes.ts';
import { nounsOf } from '../../../language/roles/nouns.ts';
import { type Alignment, wordsWithin } from '../claims/alignment.ts';
import { type Check, firstOf } from '../claims/fault.ts';
import { originsOf } from '../claims/origins.ts';
import type { Statement } from '../claims/statement.ts';
import { shareOf } from './coverage.ts';

/** Least share of a reason's words that the paragraphs must have. */
const leastShare = { clause: 0.3, noun: 0.5 };

/** A reason that the paragraphs do not know, or that they give for something else. */
export const checkCause: Check = (alignment) => {
  const { sentence, words, passages } = alignment;
  const isBlameNew =
    blames(sentence.text, sentence.language) &&
    !passages.some(
      ({ text, language }) => blames(text, language) || reasonsIn(text, language).length > 0,
    );
  if (isBlameNew) return { outcome: 'changed-cause', detail: sentence.text };

  return firstOf(reasonsIn(sentence.text, sentence.language), ({ start, end, of }) => {
    const part = sentence.parts.find((one) => end > one.start && end <= one.end);
    if (part === undefined) return undefined;

    const last = of === 'noun' ? firstNounAfter(sentence, end, part.end) : part.end;
    const reason = [{ start: end, end: last }];
    const effect = [
      { start: 0, end: start },
      { start: last, end: sentence.text.length },
    ];
    const own = wordsWithin(words, reason);
    const isKnown =
      own.length === 0 || (shareOf(own) >= leastShare[of] && isBeside(alignment, reason, effect));
    return isKnown
      ? undefined
      : { outcome: 'changed-cause', detail: sentence.text.slice(start, last) };
  });
};

/** Where the first noun ends that follows a place; at most at the end of its part. */
function firstNounAfter({ tokens, language }: Statement, start: number, end: number): number {
  const after = tokens.filter((token) => token.start >= start && token.start < end);
  const nouns = nounsOf(after, language);
  const noun = after.find((_, index) => nouns[index]);

  return noun === undefined ? end : noun.start + noun.surface.length;
}

/** Whether a sentence that has most of the reason also has of the effect, or the sentence before or after it refers to it. */
function isBeside(
  alignment: Alignment,
  reason: Parameters<typeof originsOf>[1],
  effect: Parameters<typeof originsOf>[1],
): boolean {
  const placesOf = (clause: typeof reason) =>
    originsOf(alignment, clause, true).map(({ statement }) =>
      alignment.passages.indexOf(statement),
    );
  const [best, second] = placesOf(reason);
  const others = placesOf(effect);
  const refers = (index: number) => {
    const { text, language } = alignment.passages[index] ?? alignment.sentence;
    return reasonsIn(text, language).length > 0 || blames(text, language);
  };

  return (
    others.length === 0 ||
    [best, second].some(
      (index) =>
        index !== undefined &&
        others.some(
          (other) =>
            other === index || (Math.abs(other - index) === 1 && (refers(other) || refers(index))),
        ),
    )
  );
}
