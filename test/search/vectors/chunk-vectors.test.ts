import { chunkVectors } from '../../../src/search/vectors/chunk-vectors.ts';
import { ExactIndex } from '../../../src/search/vectors/exact.ts';
import { HnswIndex } from '../../../src/search/vectors/hnsw.ts';
import { createVectorRows, type VectorRows } from '../../../src/search/vectors/vector-rows.ts';
import { type SearchedChunk, vectorSearchContract } from './vector-search.contract.ts';

function rowsOf(chunks: readonly SearchedChunk[]): VectorRows {
  const rows = createVectorRows(2);
  rows.grow(chunks.length);
  for (const [row, { vector }] of chunks.entries()) rows.values.set(vector, row * 2);

  return rows;
}

const languageOf = (chunks: readonly SearchedChunk[]) => (story: string) =>
  chunks.find(({ article }) => article === story)?.language ?? 'de';

vectorSearchContract('exact search', async (chunks) =>
  chunkVectors(new ExactIndex(rowsOf(chunks)), chunks, languageOf(chunks)),
);

vectorSearchContract('HNSW search', async (chunks) =>
  chunkVectors(await HnswIndex.build(rowsOf(chunks), 0), chunks, languageOf(chunks)),
);
