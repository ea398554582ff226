// The characters that texts are written with, one table each: white space, what nobody sees, quotation marks,
// apostrophes, dashes, the edges of words. The tables are made to stand in a character class of a regular expression
// with the flag `u`: `[${quotationMarks}]`.

import type { ByLanguage } from '../language.ts';

/** Where a line may or must not break: soft hyphen, zero-width space, word joiner, byte-order mark. */
export const breakHints = '\\u00ad\\u200b\\u2060\\ufeff';

/** Zero-width joiner and non-joiner, which shape emoji, Persian and Indic letters. */
export const joiners = '\\u200c\\u200d';

/** What turns the direction of the text around it. */
export const directionMarks = '\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

/** Everything in a text that a reader does not see, but for control characters. */
export const invisible = `${breakHints}${joiners}${directionMarks}\\u2061-\\u2065`;

/** Marks of a quotation that are nothing else, opening or closing. */
export const quotationMarks = '"„“”«»';

/** Those that can open a quotation; “ closes in German, and » and « open and close in either direction. */
export const openingMarks = '"„“«»';

/** Those that can close a quotation. */
export const closingMarks = '"“”«»';

/** Marks of a quotation inside another one that can open; ‘ closes in German. */
export const innerOpeningMarks = '‚‘';

/** Marks of a quotation inside another one that can close, in English the apostrophe too. */
export const innerClosingMarks = '‘’';

/** Marks of a quotation that are single strokes, opening or closing; some are apostrophes too. */
export const singleMarks = "'‚‘’‛‹›`´";

/** An apostrophe as it is typed and as it is typeset. */
export const apostrophes = "'’";

/** Apostrophes that are no ASCII. */
const typesetApostrophes = '’ʼ';

/** Every character that stands for a quotation mark or an apostrophe somewhere: writers and models exchange them freely. */
export const anyQuotationMark = `${quotationMarks}'\`´‟‚‘’‛‹›ʼ′″`;

/** Dashes longer than a hyphen that stand between words. */
export const dashes = '–—';

/** Hyphens, dashes and the minus sign, but for the hyphen of ASCII. */
export const anyDash = '\\u2010-\\u2015\\u2212';

/** Sources of a regular expression for the two edges of a word: no letter stands before, no letter after. */
export const wordStart = '(?<!\\p{L})';
export const wordEnd = '(?!\\p{L})';

/** An opening and a closing mark. */
export type Marks = readonly [open: string, close: string];

/** How a language marks what is quoted, and a quotation that has such marks in it. */
export interface QuotationMarks {
  readonly outer: Marks;
  readonly inner: Marks;
}

/** By language. */
export const marksOf: ByLanguage<QuotationMarks> = {
  de: { outer: ['„', '“'], inner: ['»', '«'] },
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
};

/** The text on one line: every run of white space is one space, and there is none at either end. */
export function foldSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The text in small letters, each where it stood: of "İ" alone the small letter would be two. */
export function inSmallLetters(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}

const breakHint = new RegExp(`[${breakHints}]`, 'gu');

/** The text without soft hyphens and zero-width spaces; joiners stay, because they change what is seen. */
export function withoutBreakHints(text: string): string {
  return text.replace(breakHint, '');
}

const typesetApostrophe = new RegExp(`[${typesetApostrophes}]`, 'gu');

/** The text with every apostrophe as it is typed. */
export function plainApostrophes(text: string): string {
  return text.replace(typesetApostrophe, "'");
}

const controls = /[\s\p{Cc}]+/gu;

/** The same without control characters, each of which counts as white space. */
export function foldControls(text: string): string {
  return text.replace(controls, ' ').trim();
}

/** The text with a capital at its beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
