// The port of a search among the vectors of chunks: the own index, or a server that holds them.

import type { Language } from '../../language/language.ts';

/** A chunk that a search found. */
export interface VectorHit {
  /** `Chunk.id`. */
  readonly id: string;
  /** Cosine similarity with the query, from -1 to 1; higher is closer. */
  readonly similarity: number;
}

/** Which chunks a search may return; all where nothing is said. */
export interface VectorFilter {
  /** Slug of the only story. */
  readonly story?: string;
  /** The only language of stories. */
  readonly language?: Language;
}

/** Finds the nearest of the chunks' vectors. */
export interface VectorSearch {
  /**
   * At most `count` chunks, closest first.
   *
   * @throws RangeError When the query has another dimension than the vectors, or no length.
   */
  search(query: Float32Array, count: number, filter?: VectorFilter): Promise<readonly VectorHit[]>;
}
