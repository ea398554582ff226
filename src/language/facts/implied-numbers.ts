// Numbers that a text says without a number word: "twice", "the half-year", "bilateral", "9.30 p.m.".

import { byLanguage, type Language } from '../language.ts';
import { phraseWithin } from '../phrases/phrases.ts';
import { factWords } from './fact-words.ts';

const patterns = byLanguage((language) =>
  factWords[language].impliedNumbers.map(
    ([value, phrases]) => [value, phraseWithin(phrases)] as const,
  ),
);

/** "9.30 p.m.", "3 pm"; one clock counts to twelve twice. */
const afternoon = /(?<!\d)(\d{1,2})(?:[.:]\d{2})?\s?p\.?\s?m\b/giu;
const timeOfDay = /(?<!\d)(1[3-9]|2[0-3])(?:[.:](\d{2}))?(?!\d)/gu;

/** The values of such numbers; hours and minutes of times, on either clock. */
export function impliedNumbers(text: string, language: Language): readonly number[] {
  const words = patterns[language].flatMap(([value, pattern]) => (pattern.test(text) ? value : []));
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
