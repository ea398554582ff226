// Links that open an article at a passage.

import { toLine } from '../reply/escape.ts';

/** Discord's limit for the address of a link button. */
const limit = 512;

/** Words at each end of a longer quote that find it. */
const endWords = 6;

/** Words of a quote that is looked for as a whole. */
const wholeWords = 14;

/**
 * The address of a story with a text fragment, which browsers scroll to and mark; without one where that would be too
 * long. Undefined where there is no address that a button may have.
 */
export function passageLink(url: string | undefined, quote: string): string | undefined {
  const address = webAddressOf(url);
  if (address === undefined) return undefined;

  const words = toLine(quote).split(' ');
  const whole = words.length <= wholeWords ? [fragment(words)] : [];
  const ends = Array.from({ length: endWords - 1 }, (_, index) => endWords - index)
    .filter((count) => words.length > 2 * count)
    .map((count) => `${fragment(words.slice(0, count))},${fragment(words.slice(-count))}`);
  const mark = address.includes('#') ? ':~:text=' : '#:~:text=';

  return [...whole, ...ends].map((text) => address + mark + text).find(isShort) ?? address;
}

/** The address of a story; undefined where it is none of the web's, or too long for a button. */
export function webAddressOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;

  const { protocol, username, href } = new URL(url);
  return /^https?:$/u.test(protocol) && username === '' && isShort(href) ? href : undefined;
}

/** A dash would begin what stands before or behind the text. */
function fragment(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}

function isShort(url: string): boolean {
  return url.length <= limit;
}
