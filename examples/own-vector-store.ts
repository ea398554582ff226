// A vector store of your own: one method. Nearest chunks by id, with a filter that a server could run as well.

import { unitVector } from '../src/search/vectors/vector-index.ts';
import type { VectorFilter, VectorSearch } from '../src/search/vectors/vector-search.ts';

/** A row as a database would hold it. */
export interface StoredVector {
  readonly id: string;
  readonly story: string;
  readonly language: 'de' | 'en';
  /** Of unit length. */
  readonly vector: Float32Array;
}

/** Searches rows one by one; put your database's query in its place. */
export function ownVectorStore(rows: readonly StoredVector[]): VectorSearch {
  const dimension = rows[0]?.vector.length ?? 1;
  const matches = (row: StoredVector, { story, language }: VectorFilter) =>
    (story === undefined || row.story === story) &&
    (language === undefined || row.language === language);

  return {
    async search(query, count, filter = {}) {
      const unit = unitVector(query, dimension);

      return rows
        .filter((row) => matches(row, filter))
        .map(({ id, vector }) => ({ id, similarity: dot(vector, unit) }))
        .sort((one, other) => other.similarity - one.similarity)
        .slice(0, count);
    },
  };
}

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}
