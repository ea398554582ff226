// Numbers in a text, in digits and in words.

import type { Language } from '../language.ts';
import { wordStart } from '../words/characters.ts';
import { factWordsOf } from './fact-words.ts';
import { numberWord, scaleWord, unitAfterTens } from './number-words.ts';

/** Digits with points or commas inside, or letters; a hyphen separates, so that "12-tägig" gives "12" and "tägig". */
const tokenPattern = /\p{N}+(?:[.,’]\p{N}+)*|[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu;

/**
 * The values of all numbers in a text, in digits or words, ordinals too: "12-tägig", "zwölf", "the twelfth",
 * "1.250", "1,250" and "2,5 Millionen". Hundreds, millions and so on without a number count as one of them.
 */
export function numbersIn(text: string, language: Language): ReadonlySet<number> {
  const tokens = text.normalize('NFC').replace(listOpener, ' ').match(tokenPattern) ?? [];
  const found = new Set<number>();

  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    let value = numeral(token) ?? numberWord(token, language);

    const unit = unitAfterTens(tokens[index + 1] ?? '', language);
    const isTens = !/^\p{N}/u.test(token) && value !== undefined && value >= 20 && value % 10 === 0;
    if (isTens && value !== undefined && unit !== undefined) {
      value += unit;
      index += 1;
    }

    for (;;) {
      const scale = scaleWord(tokens[index + (value === undefined ? 0 : 1)] ?? '', language);
      if (scale === undefined) break;

      if (value !== undefined) index += 1;
      value = rounded((value ?? 1) * scale);
    }

    if (value !== undefined) found.add(value);
  }

  return found;
}

/** Opens a list rather than counting. */
const listOpener = new RegExp(
  `${wordStart}(?:${factWordsOf(({ listOpeners }) => listOpeners).join('|')}),`,
  'gu',
);

/**
 * The value of digits. Groups of three after points or commas are thousands in either language; anything else after
 * the last separator is a fraction.
 */
function numeral(token: string): number | undefined {
  if (!/^\p{Nd}/u.test(token)) return undefined;

  const plain = token.replace(/’/gu, '');
  if (/^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/u.test(plain)) {
    return Number(plain.replace(/[.,]/gu, ''));
  }

  const [, whole = '', fraction] = /^(.*?)(?:[.,](\d+))?$/u.exec(plain) ?? [];
  const value = Number(
    `${whole.replace(/[.,]/gu, '')}${fraction === undefined ? '' : `.${fraction}`}`,
  );
  return Number.isFinite(value) ? value : undefined;
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
