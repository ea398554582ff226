// The port of a store outside this process that holds the vectors of the chunks.

import type { Language } from '../../language/language.ts';
import type { IndexedChunk } from './chunk-vectors.ts';
import type { VectorRows } from './vector-rows.ts';
import type { VectorSearch } from './vector-search.ts';

/** The vectors of everything that is known, as a store is given them. */
export interface HeldVectors {
  /** By what they were made: vectors of another maker are others, also of the same texts. */
  readonly maker: string;
  /** A row of `rows` each. */
  readonly chunks: readonly StoredChunk[];
  /** Unit vectors. */
  readonly rows: VectorRows;
}

/** A chunk as a store must know it; its text counts for whether the store is up to date. */
export interface StoredChunk extends IndexedChunk {
  readonly text: string;
}

/** Holds vectors for searches of several processes. */
export interface VectorStore {
  /**
   * A search among exactly these vectors. The store is brought up to date behind it; until that is done, and whenever
   * the store does not answer in time, the process searches its own vectors, with the same result.
   *
   * @param own - The search among the same vectors in this process.
   * @param languageOf - The language of a story, by its slug.
   */
  searchAmong(
    held: HeldVectors,
    own: VectorSearch,
    languageOf: (story: string) => Language,
  ): VectorSearch;
}
