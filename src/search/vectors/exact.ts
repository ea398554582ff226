// Search that compares every vector.

import type { PositionRange } from '../positions/position-range.ts';
import { TopHits } from './top-hits.ts';
import {
  type Accepts,
  checkCount,
  type Hit,
  unitVector,
  type VectorIndex,
} from './vector-index.ts';
import { blockRows, type VectorRows } from './vector-rows.ts';

/** Compares the query with every vector: always right, and the fastest for a few thousand. */
export class ExactIndex implements VectorIndex {
  readonly kind = 'exact';
  readonly #rows: VectorRows;

  /** @param rows unit vectors; the index stays right when they grow. */
  constructor(rows: VectorRows) {
    this.#rows = rows;
  }

  get dimension(): number {
    return this.#rows.dimension;
  }

  get size(): number {
    return this.#rows.size;
  }

  search(
    query: ArrayLike<number>,
    count: number,
    accepts?: Accepts,
    within: PositionRange = { from: 0, to: this.size },
  ): Hit[] {
    checkCount(count);
    const best = new TopHits(count);
    this.#rows.aim(unitVector(query, this.#rows.dimension));
    scanRows(this.#rows, within, best, accepts);
    return best.sorted();
  }
}

/** Offers every row of a range to `best`, compared with the vector that the rows are aimed at. */
export function scanRows(
  rows: VectorRows,
  { from, to }: PositionRange,
  best: TopHits,
  accepts: Accepts | undefined,
): void {
  for (let start = from; start < to; start += blockRows) {
    offerBlock(best, start, rows.score(start, Math.min(blockRows, to - start)), accepts);
  }
}

/** `best` may hold hits of later rows already, so a tie is left to it to decide. */
function offerBlock(
  best: TopHits,
  start: number,
  scores: Float32Array,
  accepts: Accepts | undefined,
): void {
  let threshold = best.threshold;

  for (let offset = 0; offset < scores.length; offset++) {
    const similarity = scores[offset] as number;
    if (similarity < threshold) continue;
    if (accepts !== undefined && !accepts(start + offset)) continue;

    best.offer(start + offset, similarity);
    threshold = best.threshold;
  }
}
