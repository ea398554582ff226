// The bytes of a file as text: checked to be text, and written in one way.

import { isUtf8 } from 'node:buffer';
import { UserError } from '../../base/errors.ts';
import { withoutBreakHints } from '../../language/words/characters.ts';

const lineFeed = 0x0a;

/** Control characters that no text file holds; tab, line feed, form feed and carriage return are left out. */
function isBinaryByte(byte: number): boolean {
  return byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte < 0x20) || byte === 0x7f;
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index += 1) {
    if (bytes[index] === lineFeed) line += 1;
  }
  return line;
}

/**
 * Where the first malformed UTF-8 sequence starts. A lenient decoder replaces it by U+FFFD, so the text
 * encoded again differs there first; the start of that character is the start of the sequence.
 */
function firstInvalidOffset(bytes: Uint8Array): number {
  const repaired = new TextEncoder().encode(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  );
  let offset = 0;
  while (offset < bytes.length && bytes[offset] === repaired[offset]) offset += 1;
  while (offset > 0 && ((repaired[offset] ?? 0) & 0xc0) === 0x80) offset -= 1;
  return offset;
}

/**
 * The text of a file: UTF-8 checked, byte-order mark dropped, NFC, every line ended by a line feed alone,
 * every kind of space a plain one, soft hyphens and zero-width spaces removed. Line numbers stay the same.
 *
 * @throws UserError for an empty file, UTF-16, binary content and malformed UTF-8 (with line and byte offset).
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) {
    throw new UserError(`${file}: the file is empty. Put the article's text into it or remove it.`);
  }

  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new UserError(`${file}: line 1: the text is UTF-16. Save the file as UTF-8.`);
  }

  const binary = bytes.findIndex(isBinaryByte);
  if (binary !== -1) {
    const value = `0x${(bytes[binary] ?? 0).toString(16).padStart(2, '0')}`;
    throw new UserError(
      `${file}: line ${lineOf(bytes, binary)}: the byte ${value} at offset ${binary} does not belong in a text file. ` +
        'Save the article as plain text in UTF-8.',
    );
  }

  if (!isUtf8(bytes)) {
    const offset = firstInvalidOffset(bytes);
    throw new UserError(
      `${file}: line ${lineOf(bytes, offset)}: invalid UTF-8 at byte offset ${offset}. Save the file as UTF-8.`,
    );
  }

  return normaliseText(new TextDecoder().decode(bytes));
}

/** The same words with one way to write line ends, spaces and accents. */
export function normaliseText(text: string): string {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n');

  return withoutBreakHints(lines)
    .replace(/[\t\f\p{Zs}]/gu, ' ')
    .normalize('NFC');
}
