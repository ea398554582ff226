// The bytes of a web page as text, in the encoding that the page declares.

import { isUtf8 } from 'node:buffer';
import { UserError } from '../../../../base/errors.ts';

/** How far into a page browsers look for its encoding is 1024 bytes; some pages say it a little later. */
const declarationBytes = 4096;

/** A file with a larger share of control characters is no text. */
const largestControlShare = 0.01;

const declaration = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}(?<label>[\w:.+-]{1,40})/iu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\0-\x08\x0b\x0e-\x1f\x7f]/gu;

/** What Windows-1252 has at 0x80 to 0x9f, where some decoders of the runtime give control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes what it can, and puts U+FFFD in place of the rest. */
function decodeAs(label: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;

  return text.replace(/[\u0080-\u009f]/gu, (control) =>
    windows1252.charAt(control.charCodeAt(0) - 0x80),
  );
}

function byteOrderMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

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

/** UTF-8 with some broken sequences, unless most of what is no ASCII is broken: then it is another encoding. */
function decodeBroken(bytes: Uint8Array): string {
  const text = decodeAs('utf-8', bytes);
  const others = text.match(/[^\p{ASCII}]/gu) ?? [];
  const broken = others.filter((character) => character === '\ufffd').length;

  return broken * 2 > others.length ? decodeAs('windows-1252', bytes) : text;
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

  const decoded = decodeBytes(bytes);
  const text = decoded.replace(controls, '');
  if (decoded.length - text.length > decoded.length * largestControlShare) {
    throw new UserError(`${file}: the file is no text, so it is no web page. Save the page again.`);
  }

  return text;
}
