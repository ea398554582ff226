// Bytes of a known encoding in the one that all readers take.

import { TextDecoder } from 'node:util';

/**
 * The same text in UTF-8, with a byte-order mark, which counts before any encoding that the text itself declares.
 * UTF-8 comes back as it is, and so does text of an encoding that nobody knows: as in browsers, the text then tells.
 *
 * @param charset as a content type names it.
 */
export function inUtf8(bytes: Uint8Array, charset: string): Uint8Array {
  const decoder = decoderOf(charset.trim());

  return decoder === undefined || decoder.encoding === 'utf-8'
    ? bytes
    : new TextEncoder().encode(`\ufeff${decoder.decode(bytes)}`);
}

function decoderOf(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
}
