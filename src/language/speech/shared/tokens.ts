// The words, marks and quotations of a sentence, in order.

import type { Quotation } from '../../sentences/quotations.ts';
import { apostrophes } from '../../words/characters.ts';

/** A word, a mark or a whole quotation of a text. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'quotation';
  /** Verbatim. */
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Whether it begins the sentence or stands behind a colon: its capital tells nothing. */
  readonly opens?: true;
}

const abbreviations = [
  'Dr',
  'Prof',
  'St',
  'Mr',
  'Mrs',
  'Ms',
  'Gen',
  'Gov',
  'Rep',
  'Sen',
  'Lt',
  'Col',
  'Capt',
  'Sgt',
  'Rev',
  'Jr',
  'Sr',
];

const pattern = new RegExp(
  [
    `(?:${abbreviations.join('|')})\\.`,
    '(?<!\\p{L})[IVX]{1,4}\\.(?=[,\\s])',
    '(?<!\\p{L})\\p{L}\\.(?: ?\\p{L}\\.(?!\\p{L}))*(?=\\s|-|$)',
    '\\p{N}+(?:[.,:]\\p{N}+)*(?:\\.(?= \\p{L}))?[\\p{L}\\p{N}/-]*',
    `[\\p{L}\\p{N}\\p{M}](?:[\\p{L}\\p{N}\\p{M}${apostrophes}&/*-]|\\.(?=\\p{L})|[:](?=innen|in(?!\\p{L})))*`,
    '[^\\s]',
  ].join('|'),
  'gu',
);

/** The tokens of `text` between two offsets; `quotations` are the outermost ones, in order. */
export function tokensOf(
  text: string,
  start: number,
  end: number,
  quotations: readonly Quotation[],
): readonly Token[] {
  const tokens: Token[] = [];
  let from = start;
  for (const quotation of quotations) {
    if (quotation.end <= start || quotation.start >= end) continue;
    tokens.push(...wordsOf(text, from, quotation.start));
    tokens.push(tokenOf('quotation', text, quotation.start, quotation.end));
    from = quotation.end;
  }
  tokens.push(...wordsOf(text, from, end));

  return tokens.map((token, at) =>
    at === 0 || isMark(tokens[at - 1], ':') ? { ...token, opens: true } : token,
  );
}

function wordsOf(text: string, start: number, end: number): Token[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => {
    const from = start + match.index;
    const isWord = /^[\p{L}\p{N}\p{M}]/u.test(match[0]);
    return tokenOf(isWord ? 'word' : 'mark', text, from, from + match[0].length);
  });
}

function tokenOf(kind: Token['kind'], text: string, start: number, end: number): Token {
  const own = text.slice(start, end);
  return { kind, text: own, lower: kind === 'quotation' ? '' : own.toLowerCase(), start, end };
}

/** Whether a word begins with a capital or a digit. */
export function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^[\p{Lu}]/u.test(token.text);
}

/** Whether a token is one of these marks. */
export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.text);
}
