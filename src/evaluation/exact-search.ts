import type { VectorSearch } from '../knowledge/retriever.ts';
import { topPositions } from '../knowledge/top-positions.ts';

/** Compares with every vector, for documents of some hundred paragraphs; all vectors must have unit length. */
export function exactSearch(vectors: readonly ArrayLike<number>[]): VectorSearch {
  return {
    search(query, count, accepts) {
      // Raised above 0, below which nothing is a top position.
      const raised = Float64Array.from(vectors, (vector) => dot(vector, query) + 2);

      return topPositions(raised, count, accepts).map((position) => ({
        position,
        similarity: (raised[position] ?? 0) - 2,
      }));
    },
  };
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;

  for (let axis = 0; axis < one.length; axis += 1) {
    sum += (one[axis] ?? 0) * (other[axis] ?? 0);
  }

  return sum;
}
