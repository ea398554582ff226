// Bytes of a known encoding in the one that all readers take.

import { TextDecoder } from 'node:util';
import { UserError } from '../../base/errors.ts';

/**
 * The same text in UTF-8, with a byte-order mark, which counts before any encoding that the text itself declares.
 * UTF-8 comes back as it is.
 *
 * @param charset as a content type names it.
 * @throws UserError for an encoding that is unknown here.
 */
export function inUtf8(bytes: Uint8Array, charset: string, file: string): Uint8Array {
  const decoder = decoderOf(charset.trim());
  if (decoder === undefined) {
    const shown = JSON.stringify(charset.slice(0, 40));
    throw new UserError(`${file}: its encoding ${shown} is unknown. Save its text in UTF-8.`);
  }

  return decoder.encoding === 'utf-8'
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
