// Dates as people and content systems write them above an article, in the one way that a story keeps.

import { monthOf } from '../../language/facts/calendar.ts';

/** "2024-05-05", perhaps with a time, seconds, a fraction and a zone, as YAML and ISO 8601 have them. */
const isoLike =
  /^(?<day>\d{4}-\d{1,2}-\d{1,2})(?:[Tt ] *(?<time>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)? *(?<zone>[Zz]|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/u;

/** "5. Mai 2024", "5 May 2024", "Sunday, May 5th, 2024", with whatever time stands after it. */
const dayFirst =
  /^(?:\p{L}+,? )?(?<day>\d{1,2})(?:\.|st|nd|rd|th)? ?(?<month>\p{L}+)\.?,? (?<year>\d{4})(?!\d)/u;
const monthFirst =
  /^(?:\p{L}+,? )?(?<month>\p{L}+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)/u;

/** "05.05.2024": with full stops the day is first; with strokes it is not known which is. */
const numeric = /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})(?!\d)/u;
const strokes = /^(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>\d{4})(?!\d)/u;
const yearFirst = /^(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})(?!\d)/u;

const time =
  /(?<![\d:])(?<hours>\d{1,2})[:.](?<minutes>\d{2})(?::(?<seconds>\d{2}))?(?![\d:])(?: ?(?<half>[ap])\.?m\b\.?)?(?: *(?<zone>Z|UTC|GMT|[+-]\d{1,2}:?\d{2}))?/iu;

/**
 * A date or date-time in ISO 8601, from the forms of blogs and content systems in German and English.
 *
 * @returns undefined for anything that is no date, no day of the calendar, or that two countries read differently.
 */
export function isoDateOf(written: string): string | undefined {
  const text = written.trim().replace(strokes, inKnownOrder);
  const iso = isoLike.exec(text)?.groups;
  if (iso !== undefined) {
    const day = calendarDay(...numbersOf(iso['day'] ?? '', '-'));
    return day && withTime(day, iso['time'], zoneOf(iso['zone']));
  }

  for (const form of [dayFirst, monthFirst, numeric, yearFirst]) {
    const match = form.exec(text);
    const groups = match?.groups;
    if (match === null || groups === undefined) continue;

    const month = monthOf((groups['month'] ?? '').toLowerCase()) ?? Number(groups['month']);
    const day = calendarDay(Number(groups['year']), month, Number(groups['day']));
    if (day === undefined) continue;

    const rest = text.slice(match[0].length);
    const clock = time.exec(rest)?.groups;
    if (clock === undefined) return day;

    const hours = hoursOf(Number(clock['hours']), clock['half']);
    return withTime(
      day,
      [hours, clock['minutes'], clock['seconds']].filter((part) => part !== undefined).join(':'),
      zoneOf(clock['zone']),
    );
  }

  return undefined;
}

/** "05/13/2024" can only be a day in May; "05/06/2024" stays as it is. */
function inKnownOrder(date: string, first: string, second: string, year: string): string {
  if (Number(first) > 12 || first === second) return `${first}.${second}.${year}`;
  return Number(second) > 12 ? `${second}.${first}.${year}` : date;
}

function numbersOf(text: string, separator: string): [number, number, number] {
  const [first = 0, second = 0, third = 0] = text.split(separator).map(Number);
  return [first, second, third];
}

/** undefined for a day that the calendar does not have, such as 30 February. */
function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;

  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** Of 24, by the half of the day where one is named. */
function hoursOf(written: number, half: string | undefined): number {
  if (half === undefined || written > 12) return written;
  return (written % 12) + (/p/iu.test(half) ? 12 : 0);
}

/** A time that no clock shows is left away; the day is right all the same. */
function withTime(day: string, written: string | undefined, zone: string): string {
  if (written === undefined) return day;

  const [hours = 0, minutes = 0, seconds] = written.split(':').map(Number);
  if (hours > 23 || minutes > 59 || (seconds ?? 0) > 59) return day;

  const clock = [hours, minutes, ...(seconds === undefined ? [] : [seconds])]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return `${day}T${clock}${zone}`;
}

function zoneOf(written: string | undefined): string {
  if (written === undefined) return '';
  if (/^[a-z]/iu.test(written)) return 'Z';

  const [, sign = '+', hours = '0', minutes = '00'] =
    /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(written) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
