// Which index answers fastest.

import { chooseEf } from './calibration.ts';
import { ExactIndex } from './exact.ts';
import { type GraphOptions, HnswIndex } from './hnsw.ts';
import { mayPay } from './search-cost.ts';
import type { VectorIndex } from './vector-index.ts';
import type { VectorRows } from './vector-rows.ts';

/**
 * The index that answers fastest over these unit vectors with a recall@10 of at least .99: the same one on
 * every machine. About a minute for 100,000 vectors; other work runs in between.
 */
export async function buildIndex(
  rows: VectorRows,
  options?: GraphOptions,
): Promise<ExactIndex | HnswIndex> {
  if (!mayPay(rows.size, rows.dimension)) return new ExactIndex(rows);

  const index = await HnswIndex.build(rows, 0, options);
  const ef = await chooseEf(index, rows);
  if (ef === undefined) return new ExactIndex(rows);

  index.ef = ef;
  return index;
}

/**
 * Whether the vectors added since an index over `builtSize` of them was built slow searching down enough to
 * build it anew: until then they are scanned beside it.
 */
function isOutgrown(builtSize: number, rows: VectorRows): boolean {
  return rows.size > builtSize * 1.2 && mayPay(rows.size, rows.dimension);
}

/** When an index is built over growing rows, and which. */
export interface IndexPolicy {
  build(rows: VectorRows): Promise<VectorIndex>;
  /** Whether to build anew, given how many rows there were when that was last done. */
  isOutgrown(builtSize: number, rows: VectorRows): boolean;
}

/** Always the index that answers fastest. */
export const fastestIndex: IndexPolicy = { build: (rows) => buildIndex(rows), isOutgrown };
