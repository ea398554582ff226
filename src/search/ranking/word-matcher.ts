// How well two words match by their letters.

import type { QuestionWord } from '../question/question.ts';
import type { WordShape, WordShapes } from './word-shapes.ts';

/** A word of the question that a word of a text matches. */
export interface Match {
  /** Which word of the question. */
  readonly index: number;
  /** How well, above 0 to 1. */
  readonly match: number;
}

/** The words of a question that a word of a text matches, each once. */
export type WordMatcher = (word: WordShape) => readonly Match[];

/** Buckets of the filter, a power of two: far more than a question has n-grams, so that most foreign n-grams fail it. */
const filterSize = 1 << 16;

/**
 * Compares words of texts with all variants of a question's words at once: squared Dice overlap of character n-grams,
 * times the variant's weight. Remembers the words it has seen.
 */
export function createMatcher(
  question: readonly Pick<QuestionWord, 'variants'>[],
  shapes: WordShapes,
): WordMatcher {
  const variants = question.flatMap(({ variants: ways }, index) =>
    ways.map(({ word, weight }) => ({ index, weight, size: shapes.of(word).ngrams.length })),
  );
  const holders = holdersOf(
    question.flatMap(({ variants: ways }) => ways.map(({ word }) => shapes.of(word))),
  );
  const filter = new Uint8Array(filterSize);
  const shared = new Uint16Array(variants.length);
  const best = new Float64Array(question.length);
  const owner = {};

  for (const ngram of holders.keys()) {
    filter[ngram & (filterSize - 1)] = 1;
  }

  const compare = ({ ngrams }: WordShape): readonly Match[] => {
    const touched: number[] = [];

    for (const ngram of ngrams) {
      if (filter[ngram & (filterSize - 1)] === 0) {
        continue;
      }

      for (const variant of holders.get(ngram) ?? []) {
        if (shared[variant] === 0) {
          touched.push(variant);
        }

        shared[variant] = (shared[variant] ?? 0) + 1;
      }
    }

    if (touched.length === 0) {
      return none;
    }

    for (const variant of touched) {
      const { index = 0, weight = 0, size = 0 } = variants[variant] ?? {};
      const dice = (2 * (shared[variant] ?? 0)) / (ngrams.length + size);

      shared[variant] = 0;
      best[index] = Math.max(best[index] ?? 0, weight * dice * dice);
    }

    return takeMatches(best);
  };

  return (word) => {
    if (word.memo?.owner !== owner) {
      word.memo = { owner, value: compare(word) };
    }

    return word.memo.value as readonly Match[];
  };
}

const none: readonly Match[] = [];

/** What is above 0, which is set to 0. */
function takeMatches(best: Float64Array): Match[] {
  const matches: Match[] = [];

  for (let index = 0; index < best.length; index += 1) {
    const match = best[index] ?? 0;

    if (match > 0) {
      matches.push({ index, match });
      best[index] = 0;
    }
  }

  return matches;
}

/** For each n-gram the shapes, by position, that hold it. */
function holdersOf(shapes: readonly WordShape[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();

  for (const [position, { ngrams }] of shapes.entries()) {
    for (const ngram of ngrams) {
      const held = holders.get(ngram);

      if (held === undefined) {
        holders.set(ngram, [position]);
      } else {
        held.push(position);
      }
    }
  }

  return holders;
}
