// Vectors row by row in memory that grows.

import { UserError } from '../../base/errors.ts';
import { createKernel, type Kernel, type KernelMemory, pageBytes } from './kernel.ts';

/** Most rows that one call of `VectorRows.score` takes: their scores stay in the processor's first cache. */
export const blockRows = 2048;

/** Vectors of one dimension, a row each, in one block of memory that grows at its end. */
export interface VectorRows {
  readonly dimension: number;
  /** Number of rows. */
  readonly size: number;
  /** All rows, one after the other: the memory itself. Growing may detach it, so it is asked for anew then. */
  readonly values: Float32Array;

  /**
   * Appends `count` rows of zeros, to be filled through `values`.
   *
   * @throws {UserError} when the memory for them cannot be had.
   */
  grow(count: number): void;

  /** Sets the vector that `score` compares with; it must have the rows' dimension. */
  aim(query: Float32Array): void;

  /**
   * The dot products of the query with `count` rows from row `from` on, at most `blockRows` of them. The
   * result is overwritten by the next call.
   */
  score(from: number, count: number): Float32Array;
}

/** Empty rows that are scored in WebAssembly where this machine has its SIMD instructions, else in plain code. */
export function createVectorRows(dimension: number): VectorRows {
  if (!Number.isSafeInteger(dimension) || dimension < 1) {
    throw new RangeError(`Expected the dimension to be a positive whole number, got ${dimension}.`);
  }

  const kernel = createKernel(Math.ceil(rowsStart(dimension) / pageBytes));
  return kernel === undefined ? createPlainRows(dimension) : createKernelRows(dimension, kernel);
}

/** Rows with a copy of `values` in them, whose length must be a multiple of `dimension`. */
export function vectorRowsOf(values: Float32Array, dimension: number): VectorRows {
  const rows = createVectorRows(dimension);
  rows.grow(values.length / dimension);
  rows.values.set(values);
  return rows;
}

/** Rows that are scored by plain JavaScript, for machines without WebAssembly's SIMD instructions. */
export function createPlainRows(dimension: number): VectorRows {
  const scores = new Float32Array(blockRows);
  let query = new Float32Array(dimension);
  let memory = new Float32Array(0);
  let size = 0;

  return {
    dimension,
    get size() {
      return size;
    },
    get values() {
      return memory.subarray(0, size * dimension);
    },
    grow(count) {
      const needed = (size + count) * dimension;

      if (needed > memory.length) {
        const larger = new Float32Array(Math.max(needed, memory.length * 1.5));
        larger.set(memory);
        memory = larger;
      }

      size += count;
    },
    aim(vector) {
      query = Float32Array.from(vector);
    },
    score(from, count) {
      for (let row = 0; row < count; row++) {
        scores[row] = dotProduct(query, memory, (from + row) * dimension);
      }

      return scores.subarray(0, count);
    },
  };
}

/** Dot product of `query` with as many values of `values` from `start` on. */
function dotProduct(query: Float32Array, values: Float32Array, start: number): number {
  const dimension = query.length;
  const paired = dimension - (dimension % 4);
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;

  for (let offset = 0; offset < paired; offset += 4) {
    first += at(query, offset) * at(values, start + offset);
    second += at(query, offset + 1) * at(values, start + offset + 1);
    third += at(query, offset + 2) * at(values, start + offset + 2);
    fourth += at(query, offset + 3) * at(values, start + offset + 3);
  }

  for (let offset = paired; offset < dimension; offset++) {
    first += at(query, offset) * at(values, start + offset);
  }

  return first + second + third + fourth;
}

/** The value at an offset that is known to be inside: the compiler cannot know it, and a check would cost time. */
function at(values: Float32Array, offset: number): number {
  return values[offset] as number;
}

/** Byte address of the scores: behind the query, where 16 bytes begin. */
function scoresStart(dimension: number): number {
  return Math.ceil((dimension * 4) / 16) * 16;
}

/** Byte address of the first row. */
function rowsStart(dimension: number): number {
  return scoresStart(dimension) + blockRows * 4;
}

/** Rows in the kernel's memory: the query, the scores of a block, then the rows, so that nothing moves when they grow. */
function createKernelRows(dimension: number, { memory, dotProducts }: Kernel): VectorRows {
  const rowBytes = dimension * 4;
  const firstRow = rowsStart(dimension);
  const firstScore = scoresStart(dimension);
  let size = 0;
  let query = new Float32Array(memory.buffer, 0, dimension);
  let scores = new Float32Array(memory.buffer, firstScore, blockRows);

  return {
    dimension,
    get size() {
      return size;
    },
    get values() {
      return new Float32Array(memory.buffer, firstRow, size * dimension);
    },
    grow(count) {
      const pages = Math.ceil((firstRow + (size + count) * rowBytes) / pageBytes);
      const missing = pages - memory.buffer.byteLength / pageBytes;

      if (missing > 0) {
        growMemory(memory, missing, `${size + count} vectors of dimension ${dimension}`);
        query = new Float32Array(memory.buffer, 0, dimension);
        scores = new Float32Array(memory.buffer, firstScore, blockRows);
      }

      size += count;
    },
    aim(vector) {
      query.set(vector);
    },
    score(from, count) {
      dotProducts(0, firstRow + from * rowBytes, firstScore, dimension, count);
      return scores.subarray(0, count);
    },
  };
}

function growMemory(memory: KernelMemory, pages: number, what: string): void {
  try {
    memory.grow(pages);
  } catch (error) {
    const needed = memory.buffer.byteLength + pages * pageBytes;
    throw new UserError(
      `There is no memory for ${what}: they need ${Math.ceil(needed / 2 ** 20)} MiB, and one index can hold 4096. ` +
        'Close other programs, index fewer articles or choose an embedding model of a smaller dimension.',
      { cause: error },
    );
  }
}
