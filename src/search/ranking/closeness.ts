// Whether the words of a question stand close together.

import type { PassageWords } from './passage-words.ts';
import type { WordMatcher } from './word-matcher.ts';
import type { WordShape } from './word-shapes.ts';

/** Whether the matches of a question stand together in a text or are spread over it. */
export interface Closeness {
  /** The best overlap (as in `maxSim`) of two neighbouring sentences together with the prefix, 0 to 1. */
  readonly window: number;
  /** How well neighbouring words of the question are matched within a few words of each other, 0 to 1. */
  readonly proximity: number;
}

/** Words before and after a match in which the next word of the question may stand: German reorders. */
const before = 3;
const after = 4;

/** Weaker matches are chance. */
const leastMatch = 0.1;

/**
 * Measures the closeness of a question's matches in a text.
 *
 * @param weights what each word of the question counts for, from 0
 */
export function closeness(
  { prefix, sentences }: PassageWords,
  weights: readonly number[],
  matchesOf: WordMatcher,
): Closeness {
  return {
    window: bestWindow(prefix, sentences, weights, matchesOf),
    proximity: pairsTogether(sentences.flat(), weights, matchesOf),
  };
}

function bestWindow(
  prefix: readonly WordShape[],
  sentences: PassageWords['sentences'],
  weights: readonly number[],
  matchesOf: WordMatcher,
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const inPrefix = raised(new Float64Array(weights.length), prefix, matchesOf);
  let previous = inPrefix;
  let best = 0;

  for (const sentence of sentences) {
    const own = raised(inPrefix.slice(), sentence, matchesOf);
    const sum = weights.reduce(
      (part, weight, index) => part + weight * Math.max(own[index] ?? 0, previous[index] ?? 0),
      0,
    );

    best = Math.max(best, sum);
    previous = own;
  }

  return total > 0 ? best / total : 0;
}

/** Raises the best match of each word of the question by the words of a text, in place. */
function raised(
  best: Float64Array,
  text: readonly WordShape[],
  matchesOf: WordMatcher,
): Float64Array {
  for (const word of text) {
    for (const { index, match } of matchesOf(word)) {
      if (match > (best[index] ?? 0)) best[index] = match;
    }
  }

  return best;
}

/** For each pair of neighbouring words of the question the best weaker match of two words that stand together. */
function pairsTogether(
  text: readonly WordShape[],
  weights: readonly number[],
  matchesOf: WordMatcher,
): number {
  if (weights.length < 2) return 0;

  const best = new Float64Array(weights.length - 1);

  text.forEach((word, at) => {
    for (const { index, match } of matchesOf(word)) {
      if (index >= best.length || match < leastMatch || match <= (best[index] ?? 0)) continue;

      const other = strongestNear(text, at, index + 1, matchesOf);
      best[index] = Math.max(best[index] ?? 0, Math.min(match, other));
    }
  });

  const pairWeights = Array.from(best, (_, index) =>
    Math.min(weights[index] ?? 0, weights[index + 1] ?? 0),
  );
  const total = pairWeights.reduce((sum, weight) => sum + weight, 0);

  return total > 0
    ? pairWeights.reduce((sum, weight, index) => sum + weight * (best[index] ?? 0), 0) / total
    : 0;
}

function strongestNear(
  text: readonly WordShape[],
  at: number,
  wanted: number,
  matchesOf: WordMatcher,
): number {
  let strongest = 0;

  for (let other = Math.max(0, at - before); other <= at + after; other += 1) {
    const word = text[other];
    if (word === undefined) break;

    for (const { index, match } of matchesOf(word)) {
      if (index === wanted && match > strongest) strongest = match;
    }
  }

  return strongest;
}
