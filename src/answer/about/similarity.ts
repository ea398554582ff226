// How alike sentences are; the one seam through which key sentences look at what sentences say.

import type { Language } from '../../language/language.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import { bagOfNgrams } from '../../search/terms/ngrams.ts';

/** What is known of the likeness of some texts, by their positions. Both are from 0 to 1. */
export interface Likeness {
  /** To all of the texts together. */
  readonly toAll: (position: number) => number;
  readonly between: (one: number, other: number) => number;
}

/** Compares texts of one language. Its time is to grow with their number, not with their pairs. */
export type Similarity = (texts: readonly string[], language: Language) => Likeness;

type Vector = ReadonlyMap<string, number>;

/** By the letters of their content words: character 4-grams, rarer ones counting more. */
export const ngramSimilarity: Similarity = (texts, language) => {
  const bags = texts.map((text) =>
    bagOfNgrams(
      words(text)
        .filter((word) => !stopwords[language].has(word))
        .map((word) => [word, 1] as const),
    ),
  );
  const holders = new Map<string, number>();
  for (const bag of bags) {
    for (const ngram of bag.keys()) holders.set(ngram, (holders.get(ngram) ?? 0) + 1);
  }

  // What one text alone has says nothing of what they share.
  const weight = (ngram: string) => Math.log1p(texts.length / (holders.get(ngram) ?? 1));
  const vectors = bags.map((bag) =>
    unit(new Map(Array.from(bag, ([ngram, times]) => [ngram, Math.log1p(times) * weight(ngram)]))),
  );
  const sum = new Map<string, number>();
  for (const vector of vectors) {
    for (const [ngram, value] of vector) {
      if ((holders.get(ngram) ?? 0) > 1) sum.set(ngram, (sum.get(ngram) ?? 0) + value);
    }
  }
  const centre = unit(sum);

  return {
    toAll: (position) => product(vectors[position], centre),
    between: (one, other) => product(vectors[one], vectors[other]),
  };
};

function unit(vector: Vector): Vector {
  const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));

  return length === 0
    ? vector
    : new Map(Array.from(vector, ([key, value]) => [key, value / length]));
}

function product(one: Vector | undefined, other: Vector | undefined): number {
  if (one === undefined || other === undefined) return 0;

  let sum = 0;
  for (const [key, value] of one) sum += value * (other.get(key) ?? 0);

  return Math.min(1, sum);
}
