// Late interaction of words by their letters.

import type { QuestionWord } from '../question/question.ts';
import { createMatcher, type WordMatcher } from './word-matcher.ts';
import type { WordShape, WordShapes } from './word-shapes.ts';

/** How much a text holds of what a question looks for. */
export interface Overlap {
  /** For each word of the question the best match in the text, 0 to 1. */
  readonly matches: Float64Array;
  /** What each word of the question counts for among these texts; the same for all of them. */
  readonly weights: readonly number[];
  /** The matches' mean, weighted by importance and rarity among the texts; 0 to 1. */
  readonly score: number;
}

/**
 * Late interaction as in ColBERT (Khattab and Zaharia 2020), on spelling instead of vectors: each word of the question
 * is compared with each word of a text by the squared Dice overlap of their character n-grams, and its best match
 * counts. A word weighs as much as it tells the texts apart: the inverse document frequency of the sum of its matches.
 *
 * @param texts The distinct words of each text, from the same `shapes`.
 */
export function maxSim(
  question: readonly QuestionWord[],
  texts: readonly (readonly WordShape[])[],
  shapes: WordShapes,
  matchesOf: WordMatcher = createMatcher(question, shapes),
): Overlap[] {
  const matches = texts.map((text) => bestMatches(text, question.length, matchesOf));
  const weights = question.map(({ importance }, index) => {
    const matching = matches.reduce((sum, match) => sum + (match[index] ?? 0), 0);

    return importance * Math.log(1 + (texts.length - matching + 0.5) / (matching + 0.5));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);

  return matches.map((match) => {
    const sum = weights.reduce((part, weight, index) => part + weight * (match[index] ?? 0), 0);

    return { matches: match, weights, score: total > 0 ? sum / total : 0 };
  });
}

function bestMatches(
  text: readonly WordShape[],
  size: number,
  matchesOf: WordMatcher,
): Float64Array {
  const best = new Float64Array(size);

  for (const word of text) {
    for (const { index, match } of matchesOf(word)) {
      if (match > (best[index] ?? 0)) {
        best[index] = match;
      }
    }
  }

  return best;
}
