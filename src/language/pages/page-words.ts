// What web pages of publishers say around their stories: the table that each language fills in.

import { type ByLanguage, ofAllLanguages } from '../language.ts';
import { oneOf } from '../phrases/phrases.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** What a line of a page is, when it is no part of the story. */
export const pageLines = [
  'stories',
  'subscription',
  'sharing',
  'credit',
  'date',
  'byline',
  'agency',
  'advertisement',
  'comments',
  'media',
  'programme',
  'topics',
  'feedback',
  'embedding',
  'navigation',
  'copyright',
  'cookies',
] as const;

export type PageLine = (typeof pageLines)[number];

/**
 * Phrases of one language, in any case. They may name `<names>` (names of people or agencies), `<short>` (up to 60
 * characters), `<rest>` (anything), `<number>` and `<words>` (some, of the same sentence).
 */
export interface PageWords {
  /** A line that is one of these from beginning to end, but for marks at its end. */
  readonly whole: Readonly<Partial<Record<PageLine, readonly string[]>>>;
  /** A line that begins with one of these. */
  readonly opening: Readonly<Partial<Record<PageLine, readonly string[]>>>;
  /** Before the name of whose picture it is, at the end of a caption; an agency's name is enough without. */
  readonly credits: readonly string[];
  readonly agencies: readonly string[];
  /** Anywhere in a line that asks its reader to subscribe. */
  readonly subscribing: readonly string[];
  /** Anywhere in a line with a link, to where more of the same is. */
  readonly leading: readonly string[];
  /** Anywhere in a line that says who else had a part in the story. */
  readonly making: readonly string[];
  /** A heading or label of a list that gives the story in short. */
  readonly summaries: readonly string[];
  /** A heading or label of a list that says where the story's facts are from. */
  readonly sources: readonly string[];
  /** What follows the name of an author who is presented to the reader: "is", "writes for". */
  readonly presenting: readonly string[];
  /** What people who write are called. */
  readonly writers: readonly string[];
  /** Before the name of who wrote the story. */
  readonly by: readonly string[];
  /** The same, and what the line is called, where the names alone are wanted. */
  readonly beforeAuthors: readonly string[];
  /** Between the names of two who wrote it: "and", "with". */
  readonly joining: readonly string[];
  /** What a site's name has in one place and not in another: its article, "news". */
  readonly siteArticles: readonly string[];
  readonly siteNouns: readonly string[];
  /** Anywhere in a text below the story that asks its reader for support. */
  readonly appealing: readonly string[];
  /** Anywhere in the headline or the address of a story that grows while things happen. */
  readonly live: readonly string[];
  /** Says that the rest is for subscribers alone. */
  readonly paywall: readonly string[];
  /** Words of a date or of its line, beside months, days and numbers. */
  readonly dateWords: readonly string[];
  /** Endings of what is a day in this language or one of its neighbours. */
  readonly dayEndings: readonly string[];
  /** Short names of weekdays, which beside a number are no other word. */
  readonly shortDays: readonly string[];
  /** Units of how long a film is, behind its numbers. */
  readonly lengths: readonly string[];
  /** Between the words of a place's name: "Frankfurt am Main". */
  readonly withinPlaces: readonly string[];
}

/** By language. */
export const pageWords: ByLanguage<PageWords> = { de: german, en: english };

/** Matches a text that begins with what stands before an author's name. */
export const byAuthor = new RegExp(
  `^${oneOf(ofAllLanguages(pageWords, (words) => words.by))}[: ]+`,
  'iu',
);

/** What all languages say of one sort of lines. */
export function phrasesOf(part: 'whole' | 'opening', line: PageLine): readonly string[] {
  return ofAllLanguages(pageWords, (words) => words[part][line] ?? []);
}
