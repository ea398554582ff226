import { readFileSync } from 'node:fs';
import { Embeddings } from '@langchain/core/embeddings';
import { hashedVector } from '../knowledge/text/hashed-vector.ts';
import { bagOfNgrams, type WeightedBag } from '../knowledge/text/ngrams.ts';
import { TermWeights } from '../knowledge/text/term-weights.ts';
import { words } from '../knowledge/text/words.ts';

/** Chosen by measured recall against size; see `scripts/build-term-weights.ts` for how to measure again. */
const dimension = 1024;

const weightsFile = new URL('../../data/embedding/char4-idf.bin', import.meta.url);

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
  constructor(
    weights: TermWeights = TermWeights.fromBytes(readFileSync(weightsFile), weightsFile.pathname),
  ) {
    super({});
    this.#weights = weights;
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    return documents.map((text) => Array.from(this.#embed(saturate(ngramsOf(text)))));
  }

  override async embedQuery(document: string): Promise<number[]> {
    return Array.from(this.embedBag(ngramsOf(document)));
  }

  /** The vector of a question given as weighted n-grams, for example those of its weighted translations. */
  embedBag(bag: WeightedBag): Float32Array {
    return this.#embed(bag);
  }

  #embed(bag: WeightedBag): Float32Array {
    return hashedVector(bag, (hash) => this.#weights.of(hash), dimension);
  }
}

const ngramsOf = (text: string): Map<string, number> =>
  bagOfNgrams(words(text).map((word) => [word, 1]));

/** Repetition counts less and less, as in BM25. */
const saturate = (bag: WeightedBag): Map<string, number> =>
  new Map(Array.from(bag, ([term, count]) => [term, count / (count + saturation)]));
