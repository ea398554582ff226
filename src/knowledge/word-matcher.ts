import type { QuestionWord } from './question.ts';
import type { WordShape, WordShapes } from './word-shapes.ts';

/** A word of the question that a word of a text matches. */
export interface Match {
  /** Which word of the question. */
  readonly index: number;
  /** How well, above 0 to 1. */
  readonly match: number;
}

/** The words of a question that a word of a text matches; one may come several times, for several variants. */
export type WordMatcher = (word: WordShape) => readonly Match[];

/** Buckets of the filter: far more than a question has n-grams, so that most foreign n-grams fail it. */
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
  const known = new Map<WordShape, readonly Match[]>();

  for (const ngram of holders.keys()) {
    filter[ngram % filterSize] = 1;
  }

  const compare = ({ ngrams }: WordShape): readonly Match[] => {
    const touched: number[] = [];

    for (const ngram of ngrams) {
      if (filter[ngram % filterSize] === 0) {
        continue;
      }

      for (const variant of holders.get(ngram) ?? []) {
        if (shared[variant] === 0) {
          touched.push(variant);
        }

        shared[variant] = (shared[variant] ?? 0) + 1;
      }
    }

    return touched.map((variant) => {
      const { index = 0, weight = 0, size = 0 } = variants[variant] ?? {};
      const dice = (2 * (shared[variant] ?? 0)) / (ngrams.length + size);
      shared[variant] = 0;

      return { index, match: weight * dice * dice };
    });
  };

  return (word) => {
    const matches = known.get(word) ?? compare(word);
    known.set(word, matches);

    return matches;
  };
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
