// The port of an index over vectors by position.

import type { PositionRange } from '../positions/position-range.ts';

/** One vector that a search found. */
export interface Hit {
  /** Row of the vector in its index, from 0. */
  readonly position: number;
  /** Cosine similarity with the query, between -1 and 1 up to rounding; higher is closer. */
  readonly similarity: number;
}

/** Says for a position whether a search may return it. Pure: it may be called for any position, in any order. */
export type Accepts = (position: number) => boolean;

/** Finds the nearest of the unit vectors that it holds. */
export interface VectorIndex {
  /** How it searches, as the manifest and the bench name it. */
  readonly kind: 'exact' | 'hnsw';
  /** Length of every vector. */
  readonly dimension: number;
  /** Number of vectors. */
  readonly size: number;

  /**
   * The vectors closest to `query`, closest first, ties by position: `count` of them, or all that there are.
   * The query need not have unit length; it is not changed.
   *
   * @param within - The only positions that are looked at; all where absent.
   * @throws {RangeError} when `query` has another dimension, a value that is not finite or no length, or
   *   `count` is not a positive whole number. Nothing unchecked reaches native code.
   */
  search(query: ArrayLike<number>, count: number, accepts?: Accepts, within?: PositionRange): Hit[];
}

/**
 * A copy of `vector` with length 1.
 *
 * @throws {RangeError} when its dimension is not `dimension`, a value is not finite, or all are zero.
 */
export function unitVector(vector: ArrayLike<number>, dimension: number): Float32Array {
  if (vector.length !== dimension) {
    throw new RangeError(`Expected a vector of dimension ${dimension}, got ${vector.length}.`);
  }

  const squares = sumOfSquares(vector, 1);
  // Neither an overflow, nor so small that precision is lost; a value that is not finite shows here too.
  if (squares > 1e-200 && squares < Infinity) return scaled(vector, 1, Math.sqrt(squares));

  const largest = largestValue(vector);
  return scaled(vector, largest, Math.sqrt(sumOfSquares(vector, largest)));
}

function sumOfSquares(vector: ArrayLike<number>, divisor: number): number {
  let squares = 0;

  for (let offset = 0; offset < vector.length; offset++) {
    const value = (vector[offset] as number) / divisor;
    squares += value * value;
  }

  return squares;
}

function scaled(vector: ArrayLike<number>, divisor: number, length: number): Float32Array {
  const unit = new Float32Array(vector.length);

  for (let offset = 0; offset < vector.length; offset++) {
    unit[offset] = (vector[offset] as number) / divisor / length;
  }

  return unit;
}

/** The largest amount in a vector that is out of the ordinary, or the fault in it. */
function largestValue(vector: ArrayLike<number>): number {
  let largest = 0;

  for (let offset = 0; offset < vector.length; offset++) {
    const value = vector[offset];

    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new RangeError(`Expected finite numbers in a vector, got ${value} at ${offset}.`);
    }

    largest = Math.max(largest, Math.abs(value));
  }

  if (largest === 0) {
    throw new RangeError('Expected a vector with a direction, got one of zeros only.');
  }

  return largest;
}

/** @throws {RangeError} when `count` is not a positive whole number. */
export function checkCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(
      `Expected the number of hits to be a positive whole number, got ${count}.`,
    );
  }
}
