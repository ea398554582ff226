// The bytes of a file as text: checked to be text, and written in one way.

import { isUtf8 } from 'node:buffer';
import { UserError } from '../../base/errors.ts';
import { withoutBreakHints } from '../../language/words/characters.ts';
import { byteOrderMark, decodeAs, decodeBroken, withoutControls } from './encodings.ts';

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

/** A file as text, and what is unusual about its bytes. */
export interface SourceText {
  readonly text: string;
  /** Sentences for whoever edits the story. */
  readonly notices: readonly string[];
}

/**
 * The text of a file: UTF-8 or, by its byte-order mark, UTF-16, else Windows-1252; byte-order mark dropped, NFC, every
 * line ended by a line feed alone, every kind of space a plain one, soft hyphens, zero-width spaces and single control
 * characters removed. Line numbers stay the same.
 *
 * @throws UserError for an empty file and for binary content, with the line of its first byte that is no text.
 */
export function decodeText(bytes: Uint8Array, file: string): SourceText {
  if (bytes.length === 0) {
    throw new UserError(`${file}: the file is empty. Put the article's text into it or remove it.`);
  }

  const { decoded, notice } = decodeBytes(bytes);
  const text = withoutControls(decoded);
  if (text === undefined) {
    const binary = Math.max(0, bytes.findIndex(isBinaryByte));
    const value = `0x${(bytes[binary] ?? 0).toString(16).padStart(2, '0')}`;
    throw new UserError(
      `${file}: line ${lineOf(bytes, binary)}: the byte ${value} at offset ${binary} does not belong in a text file. ` +
        'Save the article as plain text in UTF-8.',
    );
  }

  const notices = [
    ...notice,
    ...(text.length < decoded.length ? ['Control characters of the file are left out.'] : []),
    ...(text.includes('\ufffd')
      ? ['Some characters of the file could not be read; it may be damaged.']
      : []),
  ];
  return { text: normaliseText(text), notices };
}

function decodeBytes(bytes: Uint8Array): { decoded: string; notice: readonly string[] } {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return { decoded: decodeAs(marked, bytes), notice: [] };
  if (isUtf8(bytes)) return { decoded: decodeAs('utf-8', bytes), notice: [] };

  const decoded = decodeBroken(bytes);
  const isOther = !decoded.includes('\ufffd');
  return {
    decoded,
    notice: isOther ? ['The file is no UTF-8; it was read as Windows-1252.'] : [],
  };
}

/** The same words with one way to write line ends, spaces and accents. */
export function normaliseText(text: string): string {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n');

  return withoutBreakHints(lines)
    .replace(/[\t\f\p{Zs}]/gu, ' ')
    .normalize('NFC');
}
