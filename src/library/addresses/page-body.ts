// The content of a page, never larger than it may be.

import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { systemCodeOf } from '../../base/errors.ts';

/** Why a content is not to be had. */
export type BodyFault = 'too large' | 'damaged' | 'of an unknown encoding';

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

/** By the name that HTTP has for them (RFC 9110, 8.4.1). */
const decoders: Readonly<Record<string, Decode>> = {
  '': async (bytes) => bytes,
  identity: async (bytes) => bytes,
  gzip: promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(gunzip),
  'x-gzip': promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(gunzip),
  br: promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(brotliDecompress),
  deflate: (bytes, options) => (isZlib(bytes) ? unzlib : unraw)(bytes, options),
};
const unzlib = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(inflate);
const unraw = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(inflateRaw);

/**
 * Reads and decodes a content; neither what comes over the wire nor what it decodes to is held beyond the limit.
 *
 * @param encoding - A `Content-Encoding`.
 * @throws What the stream throws.
 */
export async function readBody(
  stream: Readable,
  encoding: string,
  limit: number,
): Promise<Uint8Array | BodyFault> {
  const name = encoding.trim().toLowerCase();
  const decode = Object.hasOwn(decoders, name) ? decoders[name] : undefined;
  if (decode === undefined) return 'of an unknown encoding';

  const bytes = await collect(stream, limit);
  if (bytes === undefined) return 'too large';

  try {
    return await decode(bytes, { maxOutputLength: limit });
  } catch (error) {
    return systemCodeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'damaged';
  }
}

/** All bytes of a stream; undefined, and no more is read, where they are more than `limit`. */
async function collect(stream: Readable, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;

  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    // Leaving the loop destroys the stream, and the connection with it.
    if (length > limit) return undefined;
    chunks.push(chunk);
  }

  return Buffer.concat(chunks);
}

/** Some servers leave out the wrapper of zlib that the standard wants. */
function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
