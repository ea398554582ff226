// The embedder that comes along: n-grams, no model.

import { words } from '../../language/words/words.ts';
import type { Embedder } from '../../search/embedder.ts';
import { readTermWeights } from '../../search/terms/background.ts';
import { hashedVector } from '../../search/terms/hashed-vector.ts';
import {
  bagOfNgrams,
  characterNgrams,
  rememberNgrams,
  type WeightedBag,
} from '../../search/terms/ngrams.ts';
import type { TermWeights } from '../../search/terms/term-weights.ts';

/**
 * Half as many dimensions lose 7 of 1,190 German and 17 of 1,190 English questions of XQuAD in the fused ranking;
 * twice as many gain one (English) and lose four. A vector takes 4 KiB.
 */
const dimension = 1024;

/** Count at which a repeated n-gram of a passage has half of its greatest weight. */
const saturation = 2;

/**
 * The default embedding, without a download or a key: character 4-grams, weighted by how rare they are in general
 * German and English text, hashed into a vector of unit length. It is close to what is spelt alike, not to what
 * means the same.
 */
export class BundledEmbedder implements Embedder {
  readonly identity = {
    provider: 'bundled',
    model: 'char4-hash-1024-v1',
    dimension,
    queryPrefix: '',
    passagePrefix: '',
  };
  readonly #weights: TermWeights;

  /** @throws UserError when the weights file that comes with the program is damaged. */
  constructor(weights: TermWeights = readTermWeights()) {
    this.#weights = weights;
  }

  async embedPassages(texts: readonly string[]): Promise<readonly Float32Array[]> {
    const ngramsOf = rememberNgrams();

    return texts.map((text) => this.#embed(saturate(bagOf(text, ngramsOf))));
  }

  async embedQuestion(
    text: string,
    ngrams: WeightedBag = bagOf(text, characterNgrams),
  ): Promise<Float32Array> {
    return this.#embed(ngrams);
  }

  #embed(bag: WeightedBag): Float32Array {
    return hashedVector(bag, (hash) => this.#weights.of(hash), dimension);
  }
}

const bagOf = (text: string, ngramsOf: (word: string) => readonly string[]): Map<string, number> =>
  bagOfNgrams(
    words(text).map((word) => [word, 1]),
    ngramsOf,
  );

/** Repetition counts less and less, as in BM25. */
const saturate = (bag: WeightedBag): Map<string, number> =>
  new Map(Array.from(bag, ([term, count]) => [term, count / (count + saturation)]));
