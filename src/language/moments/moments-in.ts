// The days, months and years that a text names, with where they stand.

import { monthNames, monthOf, weekdayOf } from '../facts/calendar.ts';
import { byLanguage, type Language } from '../language.ts';
import { momentWords } from './moment-words.ts';

/** What a text says of when. */
export type When =
  /** @param side - Whether it lies before or after the text, where it has no year; absent where it does not say. */
  | {
      readonly kind: 'day';
      readonly day: number;
      readonly month: number;
      readonly year?: number;
      readonly side?: Side;
    }
  | { readonly kind: 'month'; readonly month: number; readonly year: number }
  | { readonly kind: 'year'; readonly year: number }
  /** Days from the day of the text. */
  | { readonly kind: 'relative'; readonly days: number }
  /** 1 for Monday. @param side - As above. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly side?: Side };

/** Whether a moment lies before the day of a text or after it. */
export type Side = 'past' | 'coming';

/** When, in the words of a text; offsets in UTF-16 code units. */
export interface Moment {
  readonly when: When;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Years that stories tell of. */
const firstYear = 1500;
const lastYear = 2199;

const patterns = byLanguage((language) => {
  const { days, months, beforeYears, relative, past, coming, since, until, from } =
    momentWords[language];
  const before = (words: string) => new RegExp(`(?<!\\p{L})${words}\\s$`, 'iu');
  const month = `(?:${monthNames.join('|')})`;
  const compiled = (source: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${source.replaceAll('MONTH', month)}(?![\\p{L}\\p{N}])`, 'giu');

  return {
    days: [
      ...days,
      '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})',
      '(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})',
    ].map(compiled),
    months: months.map(compiled),
    years: compiled(`${beforeYears}\\s(?<year>\\d{4})`),
    relative: compiled(`(?<word>${Object.keys(relative).join('|')})`),
    weekdays: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:(?<past>${past})|(?<coming>${coming}))\\s)?(?<word>\\p{Lu}\\p{L}+)`,
      'giu',
    ),
    distances: relative,
    since: before(since),
    until: before(until),
    from: [before(from[0]), new RegExp(`^\\s${from[1]}(?!\\p{L})`, 'iu')] as const,
  };
});

/** The moments that a text names, in order; where one holds another, the longer one alone. */
export function momentsIn(text: string, language: Language): readonly Moment[] {
  const table = patterns[language];
  const found: Moment[] = [];
  const find = (pattern: RegExp, read: (groups: Groups) => When | undefined) => {
    for (const match of text.matchAll(pattern)) {
      const when = read(match.groups ?? {});
      const [words] = match;
      const [start, end] = [match.index, match.index + words.length];
      if (when === undefined || found.some((one) => one.start < end && one.end > start)) continue;
      const side = sideOf(text.slice(0, start), text.slice(end), language);
      found.push({ when: withSide(when, side), words, start, end });
    }
  };

  for (const pattern of table.days) find(pattern, readDay);
  for (const pattern of table.months) find(pattern, readMonth);
  find(table.years, readYear);
  find(table.relative, ({ word = '' }) => {
    const days = table.distances[word.toLowerCase()];
    return days === undefined ? undefined : { kind: 'relative', days };
  });
  find(table.weekdays, readWeekday);

  return found.toSorted((one, other) => one.start - other.start);
}

/** What the words around a moment tell of its side. */
function sideOf(before: string, behind: string, language: Language): Side | undefined {
  const { since, until, from } = patterns[language];
  if (since.test(before)) return 'past';

  return until.test(before) || (from[0].test(before) && from[1].test(behind))
    ? 'coming'
    : undefined;
}

function withSide(when: When, side: Side | undefined): When {
  const isOpen = when.kind === 'weekday' || (when.kind === 'day' && when.year === undefined);

  return side === undefined || !isOpen ? when : { side, ...when };
}

type Groups = Partial<
  Readonly<Record<'day' | 'month' | 'year' | 'word' | 'past' | 'coming', string>>
>;

function readDay({ day, month = '', year }: Groups): When | undefined {
  const number = /^\d+$/u.test(month) ? Number(month) : namedMonth(month);
  const isDay = Number(day) >= 1 && Number(day) <= 31;
  if (number === undefined || number < 1 || number > 12 || !isDay) return undefined;

  return {
    kind: 'day',
    day: Number(day),
    month: number,
    ...(year !== undefined && { year: Number(year) }),
  };
}

function readMonth({ month = '', year }: Groups): When | undefined {
  const number = namedMonth(month);

  return number === undefined ? undefined : { kind: 'month', month: number, year: Number(year) };
}

/** With its capital, since "may" and "march" are words too. */
function namedMonth(word: string): number | undefined {
  return /^\p{Lu}/u.test(word) ? monthOf(word.toLowerCase()) : undefined;
}

function readYear({ year }: Groups): When | undefined {
  const value = Number(year);

  return value >= firstYear && value <= lastYear ? { kind: 'year', year: value } : undefined;
}

function readWeekday({ word = '', past, coming }: Groups): When | undefined {
  const weekday = /^\p{Lu}/u.test(word) ? weekdayOf(word.toLowerCase()) : undefined;
  if (weekday === undefined) return undefined;
  if (past !== undefined) return { kind: 'weekday', weekday, side: 'past' };

  return { kind: 'weekday', weekday, ...(coming !== undefined && { side: 'coming' as const }) };
}
