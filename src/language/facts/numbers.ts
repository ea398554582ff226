// Numbers in a text, in digits and in words.

import { byLanguage, type Language } from '../language.ts';
import { phraseWithin } from '../phrases/phrases.ts';
import { remembered } from '../remembered.ts';
import { wordStart } from '../words/characters.ts';
import { factWords, factWordsOf } from './fact-words.ts';
import { numberWord, scaleWord, unitAfterTens } from './number-words/number-words.ts';

/** Digits with points or commas inside, or letters; a hyphen separates, so that "12-tägig" gives "12" and "tägig". */
const tokenPattern = /\p{N}+(?:[.,’]\p{N}+)*|[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu;

/**
 * The values of all numbers in a text, in digits or words, ordinals too: "12-tägig", "zwölf", "the twelfth",
 * "1.250", "1,250" and "2,5 Millionen". Hundreds, millions and so on without a number count as one of them.
 */
export const numbersIn = remembered((text, language): ReadonlySet<number> => {
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
});

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

const impliedBy = byLanguage((language) =>
  factWords[language].impliedNumbers.map(
    ([value, phrases]) => [value, phraseWithin(phrases)] as const,
  ),
);

/** "9.30 p.m.", "3 pm"; one clock counts to twelve twice. */
const afternoon = /(?<!\d)(\d{1,2})(?:[.:]\d{2})?\s?p\.?\s?m\b/giu;
const timeOfDay = /(?<!\d)(1[3-9]|2[0-3])(?:[.:](\d{2}))?(?!\d)/gu;

/** Numbers that a text says without a number word ("twice", "the half-year"), and times on the other clock ("9.30 p.m."). */
export function impliedNumbers(text: string, language: Language): readonly number[] {
  const words = impliedBy[language].flatMap(([value, pattern]) =>
    pattern.test(text) ? value : [],
  );
  const later = Array.from(text.matchAll(afternoon), ([, hour]) => Number(hour) + 12);
  const earlier = Array.from(text.matchAll(timeOfDay), ([, hour, minute]) => [
    Number(hour) - 12,
    ...(minute === undefined ? [] : [Number(`${Number(hour) - 12}.${minute}`)]),
  ]).flat();
  const withMinutes = Array.from(
    text.matchAll(/(?<!\d)(\d{1,2})[.:](\d{2})\s?p\.?\s?m\b/giu),
    ([, hour, minute]) => Number(`${Number(hour) + 12}.${minute}`),
  );

  return [...words, ...later, ...earlier, ...withMinutes];
}
