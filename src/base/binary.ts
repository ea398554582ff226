// Sealed binary files: a header, a checksum, the bytes.

import { crc32 } from 'node:zlib';
import { UserError } from './errors.ts';

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

/** A file of the project's binary format: the header, its CRC-32 of counts and body, the body. */
export function seal({ magic, version, counts }: Header, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(headerBytes + body.length);
  const header = new Uint32Array(bytes.buffer, 0, headerBytes / 4);

  header[0] = magicNumber(magic);
  header[1] = version;
  header.set(counts, 3);
  bytes.set(body, headerBytes);
  header[2] = crc32(bytes.subarray(12));

  return bytes;
}

/**
 * The five counts and the body of a sealed file; the body starts on a multiple of 8 bytes.
 *
 * @throws UserError when the file is of another kind or version, or damaged.
 */
export function unseal(
  bytes: Uint8Array,
  { magic, version }: Pick<Header, 'magic' | 'version'>,
  name: string,
): { counts: readonly number[]; body: Uint8Array } {
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

  if (header[2] !== crc32(aligned.subarray(12))) {
    throw new UserError(`${name} is damaged: its checksum does not match.`);
  }

  return { counts: Array.from(header.subarray(3)), body: aligned.subarray(headerBytes) };
}

function magicNumber(magic: string): number {
  return new DataView(new TextEncoder().encode(magic).buffer).getUint32(0, true);
}
