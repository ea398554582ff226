import type { VectorSearch } from '../../src/knowledge/retriever.ts';

/** Compares with every vector; they must have unit length. */
export function exactSearch(vectors: readonly (readonly number[])[]): VectorSearch {
  return {
    search: (query, count, accepts = () => true) =>
      vectors
        .map((vector, position) => ({
          position,
          similarity: vector.reduce((sum, value, axis) => sum + value * (query[axis] ?? 0), 0),
        }))
        .filter(({ position }) => accepts(position))
        .sort((one, other) => other.similarity - one.similarity)
        .slice(0, count),
  };
}
