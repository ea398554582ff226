// Dates in a text: months and weekdays by name, and dates in digits.

import { apostrophes } from '../words/characters.ts';
import { monthOf, weekdayOf } from './calendar.ts';
import { factWordsOf } from './fact-words.ts';

/** Months that are words too; a capital inside a sentence or a number beside them tells. */
const ambiguous = new Set(factWordsOf(({ calendar }) => calendar.ambiguousMonths));

const beforeMonths = factWordsOf(({ calendar }) => calendar.beforeMonths);
const besideMonth = new RegExp(`\\d|\\b(?:${beforeMonths.join('|')}) _`, 'u');

const possessive = new RegExp(`[${apostrophes}]s$`, 'u');

/**
 * The months and weekdays that a text names, as "month 2" and "weekday 5" (Friday), in German or English; compounds
 * ("Mittwochabend") and dates in digits ("4.2.2026", "2026-02-04") too.
 */
export function datesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();

  for (const [, day, month] of text.matchAll(/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.(?:\s?\d{2,4})?/gu)) {
    if (Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12)
      found.add(`month ${Number(month)}`);
  }
  for (const [, month] of text.matchAll(/(?<!\d)\d{4}-(\d{2})-\d{2}(?!\d)/gu)) {
    found.add(`month ${Number(month)}`);
  }

  for (const match of text.normalize('NFC').matchAll(/\p{Lu}\p{L}+/gu)) {
    const [word] = match;
    const name = dateWord(word);
    if (name === undefined) continue;

    const around = `${text.slice(Math.max(0, match.index - 6), match.index)}_${text.slice(match.index + word.length, match.index + word.length + 6)}`;
    const isCertain = !ambiguous.has(word.toLowerCase()) || besideMonth.test(around);
    if (isCertain) found.add(name);
  }

  return found;
}

/** "month 2" or "weekday 5" for a word that names one; undefined for every other. */
export function dateWord(word: string): string | undefined {
  const lower = word.toLowerCase().replace(possessive, '');
  const month = monthOf(lower);
  if (month !== undefined) return `month ${month}`;

  const weekday = weekdayOf(lower);
  return weekday === undefined ? undefined : `weekday ${weekday}`;
}

/** Day, month and year of dates in digits, which number rules would read as fractions. */
export function digitDates(text: string): {
  readonly numbers: readonly number[];
  readonly rest: string;
} {
  const numbers: number[] = [];
  const rest = text.replace(
    /(?<!\d)(?:(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{2,4}))?|(\d{4})-(\d{2})-(\d{2})(?!\d))/gu,
    (_, day, _month, year, isoYear, _isoMonth, isoDay) => {
      for (const part of [day, year, isoYear, isoDay])
        if (part !== undefined) numbers.push(Number(part));

      return ' ';
    },
  );

  return { numbers, rest };
}
