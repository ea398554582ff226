/** A text as quotes are compared in, with the way back to the text as it is written. */
export interface NormalisedText {
  readonly text: string;
  /** For each UTF-16 code unit of `text` the offset in the original that it comes from. */
  readonly origins: readonly number[];
  /** What stands between spaces in `text`. */
  readonly words: ReadonlySet<string>;
}

/** Nothing that a reader sees: soft hyphens, zero-width characters, marks of direction. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Quotation marks of all kinds, apostrophes among them: typesetters and models exchange them freely. */
const quotationMark = /["'`´„“”‟«»‚‘’‛‹›ʼ′″]/u;

const dash = /[\u2010-\u2015\u2212]/u;

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
    if (invisible.test(character) || quotationMark.test(character)) continue;

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
