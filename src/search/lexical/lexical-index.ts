// BM25 over character n-grams.

import { words } from '../../language/words/words.ts';
import { rememberNgrams, type WeightedBag } from '../terms/ngrams.ts';
import {
  invert,
  invertAgain,
  type Postings,
  postingsFrom,
  postingsToBytes,
} from './lexical-postings.ts';

/** Saturation of term frequency and strength of length normalisation; the usual values, and the best measured. */
const k1 = 1.2;
const b = 0.75;

/**
 * A text of fewer 4-grams counts as this long: about 25 words. Else headings and fragments, which hold one word of the
 * question and nothing else, come before the sentences that answer it.
 */
const fewestNgrams = 120;

/** Splits texts into their character 4-grams. */
function ngramSplitter(): (text: string) => string[] {
  const ngramsOf = rememberNgrams();

  return (text) => words(text).flatMap((word) => ngramsOf(word));
}

/**
 * BM25 over the character 4-grams of texts (Robertson and Zaragoza 2009, with the always positive IDF
 * ln(1 + (N − n + ½) / (n + ½))). A text is named by its position. Scores are linear in the weights of the
 * question's bag, so a bag of weighted translations is a probabilistic structured query (Darwish and Oard 2003).
 */
export class LexicalIndex {
  readonly #postings: Postings;
  readonly #identifiers: ReadonlyMap<string, number>;
  /** k1 × (1 − b + b × length / average length) of each text. */
  readonly #saturation: Float64Array;

  private constructor(postings: Postings) {
    this.#postings = postings;
    this.#identifiers = new Map(postings.terms.map((term, identifier) => [term, identifier]));

    const { lengths } = postings;
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);

    this.#saturation = Float64Array.from(
      lengths,
      (length) => k1 * (1 - b + (b * length) / Math.max(1, average)),
    );
  }

  /**
   * Indexes texts by their character 4-grams, or by the terms that `termsOf` splits them into, which must be those of
   * the questions' bags.
   *
   * @param shortest Terms that a shorter text counts as; none with `termsOf`.
   */
  static build(
    texts: readonly string[],
    termsOf?: (text: string) => readonly string[],
    shortest = termsOf === undefined ? fewestNgrams : 0,
  ): LexicalIndex {
    const postings = invert(texts, termsOf ?? ngramSplitter());
    const lengths = postings.lengths.map((length) => Math.max(length, shortest));

    return new LexicalIndex({ ...postings, lengths });
  }

  /**
   * Indexes texts by their character 4-grams, in slices between which other work runs. What this index knows of them
   * is taken from it.
   *
   * @param positions - For each text its position in this index; undefined where it is new.
   */
  async renewed(
    texts: readonly string[],
    positions: readonly (number | undefined)[],
  ): Promise<LexicalIndex> {
    const postings = await invertAgain(texts, ngramSplitter(), this.#postings, positions);
    const lengths = postings.lengths.map((length) => Math.max(length, fewestNgrams));

    return new LexicalIndex({ ...postings, lengths });
  }

  /**
   * Reads what `toBytes` wrote; the index keeps a view of the bytes, which must not be changed afterwards.
   *
   * @throws UserError when the bytes are damaged, of another kind or of another version.
   */
  static fromBytes(bytes: Uint8Array): LexicalIndex {
    return new LexicalIndex(postingsFrom(bytes));
  }

  toBytes(): Uint8Array {
    return postingsToBytes(this.#postings);
  }

  /** Number of texts. */
  get size(): number {
    return this.#postings.lengths.length;
  }

  /** Number of texts that hold the term. */
  documentFrequency(term: string): number {
    const { starts } = this.#postings;
    const identifier = this.#identifiers.get(term);

    return identifier === undefined ? 0 : (starts[identifier + 1] ?? 0) - (starts[identifier] ?? 0);
  }

  /** The BM25 score of every text by position; 0 where none of the bag's terms is in it. */
  score(bag: WeightedBag): Float64Array {
    const scores = new Float64Array(this.size);

    for (const [term, weight] of bag) {
      this.#add(scores, term, weight);
    }

    return scores;
  }

  #add(scores: Float64Array, term: string, weight: number): void {
    const identifier = this.#identifiers.get(term);

    if (identifier === undefined) {
      return;
    }

    const { starts, documents, frequencies } = this.#postings;
    const start = starts[identifier] ?? 0;
    const end = starts[identifier + 1] ?? 0;
    const holders = end - start;
    const inverse = Math.log(1 + (this.size - holders + 0.5) / (holders + 0.5));
    const gain = weight * inverse * (k1 + 1);

    for (let slot = start; slot < end; slot += 1) {
      const document = documents[slot] ?? 0;
      const frequency = frequencies[slot] ?? 0;
      const saturation = this.#saturation[document] ?? 0;

      scores[document] = (scores[document] ?? 0) + (gain * frequency) / (frequency + saturation);
    }
  }
}
