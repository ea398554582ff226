// Vectors of a small document, compared one by one.

import { ExactIndex } from '../../src/search/vectors/exact.ts';
import { createVectorRows } from '../../src/search/vectors/vector-rows.ts';

/** Compares with every vector, for documents of some hundred paragraphs; all vectors must have unit length. */
export function exactSearch(vectors: readonly ArrayLike<number>[]): ExactIndex {
  const rows = createVectorRows(vectors[0]?.length ?? 1);
  rows.grow(vectors.length);
  for (const [row, vector] of vectors.entries()) rows.values.set(vector, row * rows.dimension);

  return new ExactIndex(rows);
}
