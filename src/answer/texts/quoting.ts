// How words of an article are set off in an answer, with the marks of any language.

import {
  type Marks,
  type QuotationMarks,
  quotationMarks,
} from '../../language/words/characters.ts';

const ownMark = new RegExp(`^\\s*[${quotationMarks}]`, 'u');
const usualMark = /[„“”"]/u;

/** Words one after the other, each between marks. */
export function list(words: readonly string[], [open, close]: Marks): string {
  return words.map((word) => `${open}${word}${close}`).join(', ');
}

/**
 * Makes what chooses the marks around a quote: the outer ones, or the inner ones where the quote holds marks itself; none
 * where it begins with its own.
 */
export function marksAround({ outer, inner }: QuotationMarks): (quote: string) => Marks {
  return (quote) => {
    if (ownMark.test(quote)) return ['', ''];

    return usualMark.test(quote) ? inner : outer;
  };
}

/** One quote with its speaker. */
export function spoken(quote: string, [open, close]: Marks, speaker: string | undefined): string {
  return `${speaker === undefined ? '' : `${speaker}: `}${open}${quote}${close}`;
}
