// What an index holds, written and read.

import type { Chunk } from '../../search/chunk.ts';
import type { EmbeddingIdentity } from '../../search/embedding-identity.ts';
import type { VectorIndex } from '../../search/vectors/vector-index.ts';
import type { VectorRows } from '../../search/vectors/vector-rows.ts';
import type { Article } from '../../story/article.ts';

/** What an index must agree with to be used. */
export interface IndexIdentity {
  readonly embedding: EmbeddingIdentity;
  /** Version of the rules that turn a file into articles and chunks: another one means to read the files again. */
  readonly recipe: string;
}

/** Something that was derived from the articles at a cost, for example a serialised lexical index. */
export interface Attachment {
  /** Of its own format; whoever reads it back compares it. */
  readonly version: string;
  readonly bytes: Uint8Array;
}

/** Everything that an index holds, to be written. */
export interface IndexSnapshot extends IndexIdentity {
  readonly articles: readonly Article[];
  readonly chunks: readonly Chunk[];
  /** A vector of `embedding.dimension` values for each chunk, in the chunks' order. Of any length but 0. */
  readonly vectors: Float32Array;
  /** By name: lower-case letters, digits and hyphens. */
  readonly attachments: Readonly<Record<string, Attachment>>;
}

/** An index as it was read: every byte of it has been verified. */
export interface LoadedIndex extends IndexIdentity {
  readonly state: 'ready';
  /** Names this generation: another one has another. */
  readonly generation: string;
  readonly articles: readonly Article[];
  readonly chunks: readonly Chunk[];
  /** The unit vectors, a row for each chunk. */
  readonly rows: VectorRows;
  /** Over `rows`. */
  readonly index: VectorIndex;
  readonly attachments: Readonly<Record<string, Attachment>>;
  /** What was found broken and mended, in plain words, for the log; empty as a rule. */
  readonly repairs: readonly string[];
}

/** Why there is no index to use; ingesting the articles again mends every one of these. */
export interface UnusableIndex {
  /**
   * `missing`: there is none. `damaged`: a file is not what was written. `foreign`: another version of
   * Footnote wrote it. `outdated`: made by another embedding model or other rules than now configured.
   */
  readonly state: 'missing' | 'damaged' | 'foreign' | 'outdated';
  /** In plain words, for a person. */
  readonly reason: string;
}
