// The embedder that comes along: the encoder of the local model.

import type { Embedder } from '../../search/embedder.ts';
import type { LocalModel } from '../model/local-model.ts';

/** Length of the encoder's vectors. */
const dimension = 384;

/** Texts that are handed to the encoder at a time, so that a question between them need not wait. */
const batchSize = 16;

/**
 * The encoder of the model that comes with the program: close to what means the same, in German and English. Without a
 * download or a key.
 *
 * @param version - Changes with everything that changes a vector.
 */
export function bundledEmbedder({ encode }: Pick<LocalModel, 'encode'>, version: string): Embedder {
  return {
    identity: {
      provider: 'bundled',
      model: `multilingual-e5-small-${version}`,
      dimension,
      queryPrefix: 'query: ',
      passagePrefix: 'passage: ',
    },

    async embedPassages(texts) {
      const vectors: Float32Array[] = [];
      for (let start = 0; start < texts.length; start += batchSize) {
        vectors.push(...(await encode(texts.slice(start, start + batchSize), 'passage')));
      }

      return vectors;
    },

    async embedQuestion(text) {
      const [vector] = await encode([text], 'query');
      if (vector === undefined) throw new Error('The encoder gave no vector for a question.');

      return vector;
    },
  };
}
