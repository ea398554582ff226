// What happened when, as far as a story dates it.

import { groupBy } from '../../base/group-by.ts';
import { type Moment, momentsIn, type Side, type When } from '../../language/moments/moments-in.ts';
import { findQuotations } from '../../language/sentences/quotations.ts';
import type { Article } from '../../story/article.ts';
import { sentencesOf, sentenceText } from '../../story/sentences.ts';
import { type Citation, cite } from '../citations.ts';

/** A sentence of a story with a moment that it names. */
export interface Dated {
  readonly citation: Citation;
  /** The moment in the words of the story. */
  readonly words: string;
  /** The day (`YYYY-MM-DD`), month (`YYYY-MM`) or year (`YYYY`) that it is; absent where that is not told. */
  readonly date?: string;
  /** Whether the date was reckoned from the story's own. */
  readonly isReckoned: boolean;
}

const dayLength = 24 * 60 * 60_000;
/** Days around a story within which a date without a year is meant, where its sentence does not tell. */
const nearDays = 92;

/** Sentences of the body that name a moment, the earliest first; those without a date behind them, in reading order. */
export function timelineOf(article: Article): readonly Dated[] {
  const published = article.published?.slice(0, 'YYYY-MM-DD'.length);
  const body = article.paragraphs.filter(({ number }) => number > 0);
  const dated = sentencesOf(body).flatMap((one) => {
    const text = sentenceText(one);
    const quotations = findQuotations(text);
    const moments = momentsIn(text, article.language).filter(
      // What somebody calls "next Friday" is counted from the day on which they say so.
      (moment) =>
        isFixed(moment.when) ||
        !quotations.some(({ start, end }) => moment.start < end && moment.end > start),
    );
    const seen = new Set<string>();

    return moments.flatMap((moment): readonly Dated[] => {
      const entry = {
        citation: cite(article, one.paragraph, one.sentence),
        ...dateOf(moment, published),
      };
      const key = entry.date ?? entry.words.toLowerCase();
      if (seen.has(key)) return [];
      seen.add(key);
      return [entry];
    });
  });

  const known = dated.filter(({ date }) => date !== undefined);
  return [
    ...known.toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1)),
    ...together(dated.filter(({ date }) => date === undefined)),
  ];
}

/** A sentence once, with all moments of it that have no date. */
function together(undated: readonly Dated[]): readonly Dated[] {
  const sentences = groupBy(
    undated,
    ({ citation: { paragraph, quote } }) => `${paragraph} ${quote}`,
  );

  return [...sentences.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : { ...first, words: [first, ...others].map(({ words }) => words).join(', ') },
  );
}

function isFixed(when: When): boolean {
  return (
    when.kind === 'month' ||
    when.kind === 'year' ||
    (when.kind === 'day' && when.year !== undefined)
  );
}

function dateOf(
  { when, words }: Moment,
  published: string | undefined,
): Pick<Dated, 'words' | 'date' | 'isReckoned'> {
  switch (when.kind) {
    case 'year':
      return { words, date: String(when.year), isReckoned: false };
    case 'month':
      return { words, date: `${when.year}-${two(when.month)}`, isReckoned: false };
    case 'day': {
      if (when.year !== undefined) {
        const date = `${when.year}-${two(when.month)}-${two(when.day)}`;
        return { words, date, isReckoned: false };
      }
      return reckoned(words, published && dayNear(when, published));
    }
    case 'relative':
      return reckoned(words, published && shifted(published, when.days));
    case 'weekday':
      return reckoned(
        words,
        published && when.side && onWeekday(published, when.weekday, when.side),
      );
  }
}

function reckoned(words: string, date: string | undefined) {
  return date === undefined ? { words, isReckoned: false } : { words, date, isReckoned: true };
}

/** The day of that month that is meant; undefined where that is not told. */
function dayNear(
  { month, day, side }: Extract<When, { kind: 'day' }>,
  published: string,
): string | undefined {
  const at = timeOf(published);
  const year = Number(published.slice(0, 4));
  const days = [year - 1, year, year + 1].map((one) => `${one}-${two(month)}-${two(day)}`);
  if (side === 'coming') return days.find((one) => timeOf(one) >= at);
  if (side === 'past') return days.findLast((one) => timeOf(one) <= at);

  return days.find((one) => Math.abs(timeOf(one) - at) <= nearDays * dayLength);
}

/** The last such weekday before a day, or the first after it. */
function onWeekday(published: string, weekday: number, side: Side): string {
  const own = ((new Date(timeOf(published)).getUTCDay() + 6) % 7) + 1;
  const forward = (weekday - own + 7) % 7 || 7;

  return shifted(published, side === 'coming' ? forward : forward - 7 || -7);
}

function shifted(published: string, days: number): string {
  return new Date(timeOf(published) + days * dayLength).toISOString().slice(0, 10);
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
