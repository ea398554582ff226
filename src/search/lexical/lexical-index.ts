// BM25 over character n-grams.

import { atOnce, inSlices } from '../../base/slices/sliced.ts';
import { words } from '../../language/words/words.ts';
import type { PositionRange } from '../positions/position-range.ts';
import { rememberNgrams, type WeightedBag } from '../terms/ngrams.ts';
import { inverting, type Postings, postingsFrom, postingsToBytes } from './lexical-postings.ts';

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
    const postings = atOnce(inverting(texts, termsOf ?? ngramSplitter()));
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
    const known = { postings: this.#postings, positions };
    const postings = await inSlices(inverting(texts, ngramSplitter(), known));
    const lengths = postings.lengths.map((length) => Math.max(length, fewestNgrams));

    return new LexicalIndex({ ...postings, lengths });
  }

  /**
   * Reads what `toBytes` wrote, in slices between which other work runs; the index keeps a view of the bytes, which must
   * not be changed afterwards.
   *
   * @throws UserError when the bytes are damaged, of another kind or of another version.
   */
  static async fromBytes(bytes: Uint8Array): Promise<LexicalIndex> {
    return new LexicalIndex(await inSlices(postingsFrom(bytes)));
  }

  /** The index as bytes, made in slices between which other work runs. */
  async toBytes(): Promise<Uint8Array> {
    return await inSlices(postingsToBytes(this.#postings));
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

  /**
   * The BM25 score of every text, or of those in a range, in their order; 0 where none of the bag's terms is in it.
   */
  score(bag: WeightedBag, { from, to }: PositionRange = { from: 0, to: this.size }): Float64Array {
    const scores = new Float64Array(to - from);

    for (const [term, weight] of bag) {
      this.#add(scores, from, term, weight);
    }

    return scores;
  }

  #add(scores: Float64Array, from: number, term: string, weight: number): void {
    const identifier = this.#identifiers.get(term);

    if (identifier === undefined) {
      return;
    }

    const { starts, documents, frequencies } = this.#postings;
    const saturation = this.#saturation;
    const [first, last] = [starts[identifier] as number, starts[identifier + 1] as number];
    const holders = last - first;
    const inverse = Math.log(1 + (this.size - holders + 0.5) / (holders + 0.5));
    const gain = weight * inverse * (k1 + 1);
    const to = from + scores.length;
    const start = from === 0 ? first : slotOf(documents, from, first, last);
    const end = to === this.size ? last : slotOf(documents, to, start, last);

    // Millions of times for a question to very many texts: no check that the compiler has to make.
    for (let slot = start; slot < end; slot += 1) {
      const document = documents[slot] as number;
      const frequency = frequencies[slot] as number;

      scores[document - from] =
        (scores[document - from] as number) +
        (gain * frequency) / (frequency + (saturation[document] as number));
    }
  }
}

/** The first slot between two whose document is not before another one, where documents ascend. */
function slotOf(documents: Uint32Array, document: number, first: number, last: number): number {
  let [low, high] = [first, last];

  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] as number) < document) low = middle + 1;
    else high = middle;
  }

  return low;
}
