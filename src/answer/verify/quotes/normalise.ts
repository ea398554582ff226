// Texts as quotes are compared in: without what typesetters and models exchange freely.

import { anyDash, anyQuotationMark, invisible } from '../../../language/words/characters.ts';

/** A text as quotes are compared in, with the way back to the text as it is written. */
export interface NormalisedText {
  readonly text: string;
  /** For each UTF-16 code unit of `text` the offset in the original that it comes from. */
  readonly origins: readonly number[];
  /** What stands between spaces in `text`. */
  readonly words: ReadonlySet<string>;
}

const leftOut = new RegExp(`[${invisible}${anyQuotationMark}]`, 'u');
const dash = new RegExp(`[${anyDash}]`, 'u');

/**
 * A text for comparison. Left out: characters that nobody sees, and quotation marks with apostrophes. Alike: all kinds
 * of dash, an ellipsis and three points, all white space (a run of it is one space). Case, digits and every other
 * character count. The text is taken as NFC, which articles are; `quoteNeedle` brings quotes into it.
 */
export function normaliseText(original: string): NormalisedText {
  let text = '';
  const origins: number[] = [];
  const add = (characters: string, offset: number) => {
    text += characters;
    for (let unit = 0; unit < characters.length; unit += 1) origins.push(offset);
  };

  for (let offset = 0; offset < original.length; offset += 1) {
    const character = original.charAt(offset);
    if (leftOut.test(character)) continue;

    if (/\s/u.test(character)) {
      if (!text.endsWith(' ')) add(' ', offset);
    } else if (dash.test(character)) {
      add('-', offset);
    } else if (character === '…') {
      add('...', offset);
    } else {
      add(character, offset);
    }
  }

  return { text, origins, words: new Set(text.split(' ')) };
}

/** What of a quote is looked for: normalised, NFC, from its first letter or digit to its last. Empty where it has none. */
export function quoteNeedle(quote: string): string {
  const { text } = normaliseText(quote.normalize('NFC'));

  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
