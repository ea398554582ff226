// The bytes of a web page as text, in the encoding that the page declares.

import { isUtf8 } from 'node:buffer';
import { UserError } from '../../../../base/errors.ts';
import {
  byteOrderMark,
  decodeAs,
  decodeBroken,
  withoutControls,
} from '../../../document/encodings.ts';

/** How far into a page browsers look for its encoding is 1024 bytes; some pages say it a little later. */
const declarationBytes = 4096;

const declaration = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}(?<label>[\w:.+-]{1,40})/iu;

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = decodeAs('windows-1252', bytes.subarray(0, declarationBytes));
  const label = declaration.exec(head)?.groups?.['label']?.toLowerCase();
  // A declaration that can be read byte by byte cannot be true of UTF-16.
  if (label === undefined || label.startsWith('utf-16')) return undefined;

  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function decodeBytes(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return decodeAs(marked, bytes);

  const declared = declaredEncoding(bytes);
  // Text of another encoding is hardly ever valid UTF-8 by chance, and programs that save pages re-encode them.
  if (isUtf8(bytes) && declared !== 'iso-2022-jp') return decodeAs('utf-8', bytes);
  return declared === undefined || declared === 'utf-8'
    ? decodeBroken(bytes)
    : decodeAs(declared, bytes);
}

/**
 * The text of a page: UTF-8 where it is valid, else as a byte-order mark or a `meta` element says, else Windows-1252.
 * Control characters are left out.
 *
 * @throws UserError for an empty file and for one that is no text.
 */
export function decodeHtml(bytes: Uint8Array, file: string): string {
  if (bytes.length === 0) {
    throw new UserError(`${file}: the file is empty. Save the page again or remove it.`);
  }

  const text = withoutControls(decodeBytes(bytes));
  if (text === undefined) {
    throw new UserError(`${file}: the file is no text, so it is no web page. Save the page again.`);
  }

  return text;
}
