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
   * @throws {RangeError} when `query` has another dimension, a value that is not finite or no length, or
   *   `count` is not a positive whole number. Nothing unchecked reaches native code.
   */
  search(query: Float32Array, count: number, accepts?: Accepts): Hit[];
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

  let largest = 0;

  for (let offset = 0; offset < dimension; offset++) {
    const value = vector[offset];

    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new RangeError(`Expected finite numbers in a vector, got ${value} at ${offset}.`);
    }

    largest = Math.max(largest, Math.abs(value));
  }

  if (largest === 0) {
    throw new RangeError('Expected a vector with a direction, got one of zeros only.');
  }

  // Dividing by the largest value first keeps the squares of huge and tiny values in range.
  let squares = 0;
  for (let offset = 0; offset < dimension; offset++) {
    const value = Number(vector[offset]) / largest;
    squares += value * value;
  }

  const length = Math.sqrt(squares);
  const unit = new Float32Array(dimension);
  for (let offset = 0; offset < dimension; offset++) {
    unit[offset] = Number(vector[offset]) / largest / length;
  }

  return unit;
}

/** @throws {RangeError} when `count` is not a positive whole number. */
export function checkCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(
      `Expected the number of hits to be a positive whole number, got ${count}.`,
    );
  }
}
