// Sealed binary files: a header, a checksum, the bytes.

import { crc32 } from 'node:zlib';
import { UserError } from './errors.ts';
import { atOnce, type Sliced } from './slices/sliced.ts';

/** Bytes of a header: eight unsigned 32-bit numbers in the machine's byte order (a foreign order fails on `magic`). */
const headerBytes = 32;

/** What the header of one of the project's binary files says. */
export interface Header {
  /** Four ASCII characters that name the kind of file. */
  readonly magic: string;
  /** Raised with every change of the layout. */
  readonly version: number;
  /** Up to five counts; their meaning belongs to the kind of file. */
  readonly counts: readonly number[];
}

/** Bytes that are copied or summed up at a time. */
const pieceBytes = 2 ** 20;

/** Where the checksum's bytes begin: behind itself. */
const summedFrom = 12;

/** A file of the project's binary format: the header, its CRC-32 of counts and body, the body. */
export function seal(header: Header, body: Uint8Array): Uint8Array {
  return atOnce(sealing(header, [body]));
}

/** The same in pieces, of a body in parts. */
export function* sealing(
  { magic, version, counts }: Header,
  parts: readonly Uint8Array[],
): Sliced<Uint8Array> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(headerBytes + length);
  const header = new Uint32Array(bytes.buffer, 0, headerBytes / 4);

  header[0] = magicNumber(magic);
  header[1] = version;
  header.set(counts, 3);

  let offset = headerBytes;
  for (const part of parts) {
    for (const piece of piecesOf(part)) {
      bytes.set(piece, offset);
      offset += piece.length;
      yield;
    }
  }
  header[2] = yield* checksum(bytes.subarray(summedFrom));

  return bytes;
}

/** What is in a sealed file. */
interface Unsealed {
  readonly counts: readonly number[];
  readonly body: Uint8Array;
}

/**
 * The five counts and the body of a sealed file; the body starts on a multiple of 8 bytes.
 *
 * @throws UserError when the file is of another kind or version, or damaged.
 */
export function unseal(
  bytes: Uint8Array,
  kind: Pick<Header, 'magic' | 'version'>,
  name: string,
): Unsealed {
  return atOnce(unsealing(bytes, kind, name));
}

/** The same in pieces. */
export function* unsealing(
  bytes: Uint8Array,
  { magic, version }: Pick<Header, 'magic' | 'version'>,
  name: string,
): Sliced<Unsealed> {
  if (bytes.length < headerBytes) {
    throw new UserError(`${name} is damaged: ${bytes.length} bytes, too few for its header.`);
  }

  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, headerBytes / 4);

  if (header[0] !== magicNumber(magic)) {
    throw new UserError(`${name} is no ${magic} file, or is damaged at its start.`);
  }

  if (header[1] !== version) {
    throw new UserError(`${name} has format version ${header[1]}; this program reads ${version}.`);
  }

  if (header[2] !== (yield* checksum(aligned.subarray(summedFrom)))) {
    throw new UserError(`${name} is damaged: its checksum does not match.`);
  }

  return { counts: Array.from(header.subarray(3)), body: aligned.subarray(headerBytes) };
}

function* checksum(bytes: Uint8Array): Sliced<number> {
  let sum = 0;
  for (const piece of piecesOf(bytes)) {
    sum = crc32(piece, sum);
    yield;
  }

  return sum;
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    yield bytes.subarray(start, start + pieceBytes);
  }
}

function magicNumber(magic: string): number {
  return new DataView(new TextEncoder().encode(magic).buffer).getUint32(0, true);
}
