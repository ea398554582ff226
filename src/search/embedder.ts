// The port of what turns text into vectors.

import type { EmbeddingIdentity } from './embedding-identity.ts';

/**
 * Turns text into vectors of unit length and `identity.dimension` numbers. The same text always gives the same vector,
 * whatever is embedded beside it. Prefixes that a model wants are put before the text by the embedder itself.
 */
export interface Embedder {
  /** Part of an index's identity: changes with everything that changes a vector. */
  readonly identity: EmbeddingIdentity;

  /**
   * A vector for each text, in order.
   *
   * @throws UserError When a model or a server fails on them.
   */
  embedPassages(texts: readonly string[]): Promise<readonly Float32Array[]>;

  /**
   * The vector of a question.
   *
   * @throws UserError When a model or a server fails on it.
   */
  embedQuestion(text: string): Promise<Float32Array>;
}
