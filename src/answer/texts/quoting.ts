// How words of an article are set off in an answer, with the marks of any language.

import type { Language } from '../../language/language.ts';
import {
  type Marks,
  type QuotationMarks,
  quotationMarks,
} from '../../language/words/characters.ts';
import type { NamedStory } from '../answer.ts';

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

/** Makes what names a story: its headline between marks, with outlet and day. */
export function namedIn(language: Language, [open, close]: Marks): (story: NamedStory) => string {
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });

  return ({ title, outlet, published }) => {
    const day = published?.slice(0, 'YYYY-MM-DD'.length);
    const where = [outlet, day && days.format(new Date(`${day}T00:00:00Z`))].flatMap(
      (part) => part ?? [],
    );
    // A headline that is a quotation brings its own marks.
    const headline = ownMark.test(title) ? title : `${open}${title}${close}`;

    return where.length === 0 ? headline : `${headline} (${where.join(', ')})`;
  };
}
