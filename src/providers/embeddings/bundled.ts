// The embedder that comes along: the encoder of the local model.

import type { Embedder } from '../../search/embedder.ts';
import type { LocalModel } from '../model/local-model.ts';
import { once } from '../model/once.ts';
import { genericQuestions } from './generic-questions.ts';

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
  const generic = once(async () => meanOf(await encode(genericQuestions, 'query')));

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
      const [[vector], mean] = await Promise.all([encode([text], 'query'), generic()]);
      if (vector === undefined) throw new Error('The encoder gave no vector for a question.');

      return withoutPart(vector, mean);
    },
  };
}

/**
 * Part of the mean of generic questions that is taken from a question's vector. Without it short texts that say little (a
 * post in another language) are near to every question; half of it measured best (nothing, .5, .8, 1 and 1.2 were tried).
 */
const genericPart = 0.5;

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  return Float32Array.from({ length: dimension }, (_, index) =>
    vectors.reduce((sum, vector) => sum + (vector[index] ?? 0) / vectors.length, 0),
  );
}

/** Of unit length again. */
function withoutPart(vector: Float32Array, generic: Float32Array): Float32Array {
  const rest = vector.map((value, index) => value - genericPart * (generic[index] ?? 0));
  const length = Math.hypot(...rest);

  return rest.map((value) => value / length);
}
