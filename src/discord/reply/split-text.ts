// Cutting a text that is longer than a message.

import { languages } from '../../language/language.ts';

/**
 * Where a text may be cut so that it fits into messages. These are no sentences (`splitSentences` finds those): the text
 * holds lines of the bot itself and quotes in any language, and a cut after an abbreviation does no harm.
 */
const sentences = new Intl.Segmenter(languages[0], { granularity: 'sentence' });
const words = new Intl.Segmenter(languages[0], { granularity: 'word' });
const graphemes = new Intl.Segmenter(languages[0], { granularity: 'grapheme' });

/**
 * The text in pieces that fit, in order; joined they are the text. It is cut at the end of a sentence outside
 * quotation marks, else at the end of a sentence, else between words, else between characters as a reader sees them,
 * else between code points.
 * @param limit a piece is never longer than this, in UTF-16 code units, even where `fits` would allow it; at least 2
 * @param fits true for every prefix of a text for which it is true, and for a single code point
 */
export function splitText(
  text: string,
  limit: number,
  fits: (piece: string) => boolean,
): readonly string[] {
  const pieces: string[] = [];
  let rest = text;

  while (rest.length > limit || !fits(rest)) {
    const cut = cutOf(rest.slice(0, limit + 1), fits);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }

  return rest === '' ? pieces : [...pieces, rest];
}

/** The best place to cut: a code-unit offset above 0 and, but for a text of one code point, below `window.length`. */
function cutOf(window: string, fits: (piece: string) => boolean): number {
  const ends = boundaries(sentences, window);
  const candidates = [
    () => ends.filter(outsideQuotation(window)),
    () => ends,
    () => boundaries(words, window),
    () => boundaries(graphemes, window),
    () => codePoints(window),
  ];

  for (const positions of candidates) {
    const cut = lastFitting(positions(), (position) => fits(window.slice(0, position)));
    if (cut !== undefined) return cut;
  }

  return (window.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
}

/** Offsets where a segment begins, but for 0. */
function boundaries(segmenter: Intl.Segmenter, text: string): readonly number[] {
  return Array.from(segmenter.segment(text), ({ index }) => index).slice(1);
}

function codePoints(text: string): readonly number[] {
  const positions: number[] = [];
  let position = 0;

  for (const character of text) {
    if (position > 0) positions.push(position);
    position += character.length;
  }

  return positions;
}

/** Whether an offset stands outside all quotation marks, German or English, curly or straight. */
function outsideQuotation(text: string): (position: number) => boolean {
  const inside = new Uint8Array(text.length + 1);
  let open = false;

  for (let index = 0; index < text.length; index += 1) {
    inside[index] = open ? 1 : 0;
    const character = text[index];

    if (character === '„') open = true;
    else if (character === '”') open = false;
    else if (character === '“' || character === '"') open = !open;
  }

  return (position) => inside[position] === 0;
}

/** The last of ascending positions that fits, found by halving because fitting is monotone. */
function lastFitting(
  positions: readonly number[],
  fits: (position: number) => boolean,
): number | undefined {
  let low = 0;
  let high = positions.length;

  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(positions[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }

  return positions[low - 1];
}
