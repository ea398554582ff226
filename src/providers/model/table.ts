// The vocabulary's vectors, which both networks share.

import { UserError } from '../../base/errors.ts';

/** The vectors of the vocabulary's pieces, one byte a number. */
export interface EmbeddingTable {
  /** How many pieces it knows. */
  readonly rows: number;
  /** Numbers in a vector. */
  readonly width: number;
  /** The vectors of the pieces, one after the other, as numbers. @throws {RangeError} on a piece that it does not know. */
  rowsOf(ids: readonly number[]): Float32Array;
}

const headerBytes = 8;

/**
 * Reads an 8-bit table: the number of rows and of columns (unsigned, 32 bits), a scale for each row (float, 32 bits), a
 * signed byte for each number; least significant byte first. The bytes are not copied where they lie aligned.
 *
 * @param name of the file, for the message
 * @throws {UserError} when its length does not fit its counts.
 */
export function readTable(bytes: Uint8Array, name: string): EmbeddingTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = bytes.length < headerBytes ? 0 : view.getUint32(0, true);
  const width = bytes.length < headerBytes ? 0 : view.getUint32(4, true);
  const numbersAt = headerBytes + 4 * rows;

  if (rows === 0 || width === 0 || bytes.length !== numbersAt + rows * width) {
    throw new UserError(
      `${name} is no table of vectors, or is damaged: ${bytes.length} bytes for ${rows} rows of ${width} numbers. ` +
        "Restore the model's folder as it came with the program.",
    );
  }

  const scales = Float32Array.from({ length: rows }, (_, row) =>
    view.getFloat32(headerBytes + 4 * row, true),
  );
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + numbersAt, rows * width);

  return {
    rows,
    width,
    rowsOf(ids) {
      const vectors = new Float32Array(ids.length * width);

      for (const [index, id] of ids.entries()) {
        const scale = scales[id];
        if (scale === undefined) throw new RangeError(`No piece ${id} among ${rows}.`);

        for (let column = 0; column < width; column += 1) {
          vectors[index * width + column] = scale * (numbers[id * width + column] ?? 0);
        }
      }

      return vectors;
    },
  };
}
