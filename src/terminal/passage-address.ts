// Where the words of a citation can be read.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Words of a quote that a browser is told to look for, at its beginning and at its end. */
const wordsAround = 6;

/**
 * The address of quoted words: on the web with the words to scroll to (a text fragment), else the file. Undefined where
 * neither is known. What a story names as its address is somebody else's text: only a web address is taken, and it is
 * written anew, so that nothing in it can end a link.
 */
export function passageAddress(
  { url, file }: { readonly url?: string | undefined; readonly file?: string | undefined },
  quote: string,
): string | undefined {
  const page = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  if (page !== undefined && /^https?:$/.test(page.protocol)) {
    page.hash = '';
    return `${page.href}#:~:text=${textFragment(quote)}`;
  }

  return file === undefined || file === '' ? undefined : pathToFileURL(resolve(file)).href;
}

/** A short quote whole, a longer one by how it begins and ends. */
function textFragment(quote: string): string {
  const words = quote.trim().split(/\s+/);
  if (words.length <= 2 * wordsAround) return escaped(words.join(' '));

  const start = words.slice(0, wordsAround).join(' ');
  return `${escaped(start)},${escaped(words.slice(-wordsAround).join(' '))}`;
}

/** A hyphen has a meaning of its own there; half a character cannot be written in an address. */
function escaped(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '')).replaceAll('-', '%2D');
}
