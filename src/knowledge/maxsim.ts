import type { QuestionWord } from './question.ts';
import type { WordShapes } from './word-shapes.ts';

/** How much each text holds of what a question looks for. */
export interface Overlap {
  /** For each word of the question the best match in the text, 0 to 1. */
  readonly matches: Float64Array;
  /** The matches' mean, weighted by importance and rarity among the texts; 0 to 1. */
  readonly score: number;
}

/**
 * Late interaction as in ColBERT (Khattab and Zaharia 2020), on spelling instead of vectors: each word of the question
 * is compared with each word of a text by the squared Dice overlap of their character n-grams, and its best match
 * counts. A word weighs as much as it tells the texts apart: the inverse document frequency of the sum of its matches.
 *
 * @param texts The distinct words of each text.
 */
export function maxSim(
  question: readonly QuestionWord[],
  texts: readonly (readonly string[])[],
  shapes: WordShapes,
): Overlap[] {
  const matchesOf = createMatcher(question, shapes);
  const matches = texts.map((text) => bestMatches(text, question.length, matchesOf));
  const weights = question.map(({ importance }, index) => {
    const matching = matches.reduce((sum, match) => sum + (match[index] ?? 0), 0);

    return importance * Math.log(1 + (texts.length - matching + 0.5) / (matching + 0.5));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);

  return matches.map((match) => ({
    matches: match,
    score:
      total > 0
        ? weights.reduce((sum, weight, index) => sum + weight * (match[index] ?? 0), 0) / total
        : 0,
  }));
}

function bestMatches(
  text: readonly string[],
  size: number,
  matchesOf: (word: string) => ReadonlyMap<number, number>,
): Float64Array {
  const best = new Float64Array(size);

  for (const word of text) {
    for (const [index, match] of matchesOf(word)) {
      best[index] = Math.max(best[index] ?? 0, match);
    }
  }

  return best;
}

/** A function that gives the question words (by index) that a word of a text matches, and how well. */
function createMatcher(question: readonly QuestionWord[], shapes: WordShapes) {
  const variants = question.flatMap((word, index) =>
    word.variants.map((variant) => ({
      index,
      weight: variant.weight,
      shape: shapes.of(variant.word),
    })),
  );
  const holders = new Map<number, number[]>();

  for (const [variant, { shape }] of variants.entries()) {
    for (const ngram of shape) {
      const held = holders.get(ngram);

      if (held === undefined) {
        holders.set(ngram, [variant]);
      } else {
        held.push(variant);
      }
    }
  }

  const known = new Map<string, ReadonlyMap<number, number>>();

  return (word: string): ReadonlyMap<number, number> => {
    const cached = known.get(word);

    if (cached !== undefined) {
      return cached;
    }

    const shape = shapes.of(word);
    const shared = new Map<number, number>();

    for (const ngram of shape) {
      for (const variant of holders.get(ngram) ?? []) {
        shared.set(variant, (shared.get(variant) ?? 0) + 1);
      }
    }

    const matches = new Map<number, number>();

    for (const [variant, count] of shared) {
      const { index = 0, weight = 0, shape: other } = variants[variant] ?? {};
      const dice = (2 * count) / (shape.length + (other?.length ?? 0));

      matches.set(index, Math.max(matches.get(index) ?? 0, weight * dice ** 2));
    }

    known.set(word, matches);

    return matches;
  };
}
