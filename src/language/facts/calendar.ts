// The months and weekdays of all languages, as the tables of the languages name them.

import { languages } from '../language.ts';
import { type Calendar, factWords, factWordsOf, type Month, type Weekday } from './fact-words.ts';

const calendars: readonly Calendar[] = languages.map((language) => factWords[language].calendar);

function numbered<Entry>(
  entries: (calendar: Calendar) => readonly Entry[],
  words: (entry: Entry) => readonly string[],
): readonly (readonly [word: string, number: number])[] {
  return calendars.flatMap((calendar) =>
    entries(calendar).flatMap((entry, index) =>
      words(entry).map((word) => [word, index + 1] as const),
    ),
  );
}

const monthNumbers = new Map(
  numbered(
    ({ months }) => months,
    ({ names, short }) => [...names, ...short],
  ),
);

const weekdayNumbers = numbered(
  ({ weekdays }) => weekdays,
  ({ names }) => names,
);

/** Names of months in full, in lower case. */
export const monthNames = factWordsOf(({ calendar }) =>
  calendar.months.flatMap(({ names }) => names),
);

/** Short forms of months in a date, without the full stop that may follow, in lower case. */
export const shortMonthNames = factWordsOf(({ calendar }) => calendar.months.flatMap(shortMonths));

/** Months that follow "4." in a date, in full and short, in lower case. */
export const monthsAfterFullStop = factWordsOf(({ calendar: { months, dayEndings } }) =>
  dayEndings.includes('.')
    ? months.flatMap((month) => [...month.names, ...shortMonths(month)])
    : [],
);

/** What may follow the number of a day: "4.", "4th". */
export const dayEndings = factWordsOf(({ calendar }) => calendar.dayEndings);

/** What may stand before the date of a post. */
export const beforeDates = factWordsOf(({ calendar }) => calendar.beforeDates);

/** Short forms of months and weekdays, which a full stop may follow. */
export const shortDays = factWordsOf(({ calendar: { months, weekdays } }) => [
  ...months.flatMap(shortMonths),
  ...weekdays.flatMap(({ short }: Weekday) => short),
]);

function shortMonths({ short, shortInDates = [] }: Month): readonly string[] {
  return [...short, ...shortInDates];
}

/** 1 for January; undefined for a word, in lower case, that names no month. */
export function monthOf(word: string): number | undefined {
  return monthNumbers.get(word);
}

/** 1 for Monday; undefined for a word, in lower case, that does not begin with the name of a weekday. */
export function weekdayOf(word: string): number | undefined {
  return weekdayNumbers.find(([name]) => word.startsWith(name))?.[1];
}
