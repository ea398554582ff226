import type { QuestionWord } from './question.ts';
import type { WordShape, WordShapes } from './word-shapes.ts';

/** How much a text holds of what a question looks for. */
export interface Overlap {
  /** For each word of the question the best match in the text, 0 to 1. */
  readonly matches: Float64Array;
  /** The matches' mean, weighted by importance and rarity among the texts; 0 to 1. */
  readonly score: number;
}

/** A word of the question that a word of a text matches. */
interface Match {
  /** Which word of the question. */
  readonly index: number;
  /** How well, above 0 to 1. */
  readonly match: number;
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
): Overlap[] {
  const matchesOf = createMatcher(question, shapes);
  const matches = texts.map((text) => bestMatches(text, question.length, matchesOf));
  const weights = question.map(({ importance }, index) => {
    const matching = matches.reduce((sum, match) => sum + (match[index] ?? 0), 0);

    return importance * Math.log(1 + (texts.length - matching + 0.5) / (matching + 0.5));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);

  return matches.map((match) => {
    const sum = weights.reduce((part, weight, index) => part + weight * (match[index] ?? 0), 0);

    return { matches: match, score: total > 0 ? sum / total : 0 };
  });
}

function bestMatches(
  text: readonly WordShape[],
  size: number,
  matchesOf: (word: WordShape) => readonly Match[],
): Float64Array {
  const best = new Float64Array(size);

  for (const word of text) {
    for (const { index, match } of matchesOf(word)) {
      best[index] = Math.max(best[index] ?? 0, match);
    }
  }

  return best;
}

/** Buckets of the filter: far more than a question has n-grams, so that most foreign n-grams fail it. */
const filterSize = 1 << 16;

/** A function that gives the words of the question that a word of a text matches. */
function createMatcher(
  question: readonly QuestionWord[],
  shapes: WordShapes,
): (word: WordShape) => readonly Match[] {
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
