// Days and ages in words.

import type { Language } from '../../language/language.ts';

const dayLength = 24 * 60 * 60_000;

/** Days below which an age is told in days; and in weeks, in months. */
const inDays = 14;
const inWeeks = 60;
const inMonths = 730;

/** A day in words: "12. März 2026". @param iso - A date, or a date with a time that is left out. */
export function dayInWords(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    dayOf(iso),
  );
}

/** How long ago a day is: "vor 3 Tagen". */
export function ageInWords(iso: string, now: Date, language: Language): string {
  const today = dayOf(now.toISOString());
  const days = Math.round((dayOf(iso).getTime() - today.getTime()) / dayLength);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const distance = Math.abs(days);

  if (distance < inDays) return format.format(days, 'day');
  if (distance < inWeeks) return format.format(Math.round(days / 7), 'week');
  if (distance < inMonths) return format.format(Math.round(days / 30.44), 'month');

  return format.format(Math.round(days / 365.25), 'year');
}

function dayOf(iso: string): Date {
  return new Date(`${iso.slice(0, 'YYYY-MM-DD'.length)}T00:00:00Z`);
}

/** A day, month or year in words. @param iso - `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export function whenInWords(iso: string, language: Language): string {
  const [year = iso, month, day] = iso.split('-');
  if (day !== undefined) return dayInWords(iso, language);
  if (month === undefined) return year;

  const format = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(dayOf(`${iso}-01`));
}
