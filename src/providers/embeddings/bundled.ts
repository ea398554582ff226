import { Embeddings } from '@langchain/core/embeddings';
import { words } from '../../language/words/words.ts';
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
export class BundledEmbeddings extends Embeddings {
  /** Part of an index's identity: changes with everything that changes a vector. */
  readonly model = 'char4-hash-1024-v1';
  readonly dimension = dimension;
  readonly #weights: TermWeights;

  /** @throws UserError when the weights file that comes with the program is damaged. */
  constructor(weights: TermWeights = readTermWeights()) {
    super({});
    this.#weights = weights;
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    const ngramsOf = rememberNgrams();

    return documents.map((text) => Array.from(this.embedBag(saturate(bagOf(text, ngramsOf)))));
  }

  override async embedQuery(document: string): Promise<number[]> {
    return Array.from(this.embedBag(bagOf(document, characterNgrams)));
  }

  /** The vector of a question given as weighted n-grams, for example those of its weighted translations. */
  embedBag(bag: WeightedBag): Float32Array {
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
