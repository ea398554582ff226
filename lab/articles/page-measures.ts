// What a reading of one page is worth.

import { alignParagraphs, type Link, type Tokens } from './alignment.ts';
import type { ExpectedPage } from './expected-page.ts';
import { type Standing, type StandingOf, standings } from './html/among-paragraphs.ts';
import { compareMetadata, type MetadataVerdicts } from './metadata.ts';
import { changedNumbers } from './numbers.ts';
import { inCommon, tokensOf, wordsOf } from './page-words.ts';
import type { ReadPage } from './read-page.ts';

/** What can become of an expected paragraph; each is exactly one of these, the first that holds. */
export const fates = ['lost', 'glued', 'split', 'right', 'altered'] as const;

/**
 * - lost: not more than half of its tokens were read;
 * - glued: it stands with another expected paragraph in one read paragraph;
 * - split: several read paragraphs stand in it;
 * - right: one read paragraph, nothing else in it, at least nine tenths of the tokens of both the same;
 * - altered: one read paragraph with more or less text than that.
 */
export type Fate = (typeof fates)[number];

/** An expected paragraph, or a read one that is none (`surplus`). */
export interface JudgedParagraph {
  readonly fate: Fate | 'surplus';
  readonly text: string;
  /** What was read in its place, where it is another text. */
  readonly read?: string;
  /** Of a surplus one that stands among the story's paragraphs: how. */
  readonly standing?: Standing;
}

/** The measures that need known paragraphs. */
export interface ParagraphMeasures {
  readonly expected: number;
  /** Without those that are title, standfirst, heading or optional. */
  readonly read: number;
  readonly fates: Readonly<Record<Fate, number>>;
  /** Of the right ones: token by token the same. */
  readonly verbatim: number;
  /** Read paragraphs that hold no expected one, nor stand in one: boilerplate, or what a parser of `<p>` leaves out. */
  readonly surplus: number;
  /** Of these the ones that a reader counts: they stand among the story's paragraphs as what they are. */
  readonly among: Readonly<Record<Standing, number>>;
  /** Numbers that were read as other ones, put in or left out within a paragraph: see `changedNumbers`. */
  readonly numbersChanged: readonly string[];
  /** All of them verbatim, in order, and nothing else. */
  readonly exact: boolean;
  /** All but the right ones, in reading order. */
  readonly faults: readonly JudgedParagraph[];
}

/** What a reading of a page is worth, by as much as is known of the page. */
export interface PageMeasures {
  /** Words as a bag: each counts as often as it occurs. Absent where no text is known. */
  readonly words?: { readonly expected: number; readonly read: number; readonly common: number };
  readonly paragraphs?: ParagraphMeasures;
  /** Snippets found of those that must, and of those that must not be there; white space does not count. */
  readonly snippets?: Readonly<
    Record<'with' | 'without', { readonly known: number; readonly found: number }>
  >;
  readonly metadata: MetadataVerdicts;
}

/**
 * Measures a reading; undefined stands for a page that was not read at all.
 *
 * @param standingOf - How a text stands among the expected paragraphs of its page.
 */
export function measurePage(
  expected: ExpectedPage,
  reading: ReadPage | undefined,
  standingOf: StandingOf = () => undefined,
): PageMeasures {
  const read = reading?.paragraphs ?? [];
  const metadata = compareMetadata(expected, reading);

  if (expected.paragraphs !== undefined) {
    const counted = withoutOptional(read, expected);
    const known = withoutApart(expected.paragraphs, reading);
    return {
      words: compareWords(known, counted),
      paragraphs: compareParagraphs(known, counted, standingOf),
      metadata,
    };
  }
  if (expected.text !== undefined) return { words: compareWords([expected.text], read), metadata };

  const count = (snippets: readonly string[], texts: readonly string[]) => {
    const text = unspaced(texts.join(' '));
    return {
      known: snippets.length,
      found: snippets.filter((snippet) => text.includes(unspaced(snippet))).length,
    };
  };
  return {
    snippets: {
      // What is title, standfirst or heading is read, too.
      with: count(expected.with ?? [], [...read, ...(reading?.apart ?? [])]),
      without: count(expected.without ?? [], read),
    },
    metadata,
  };
}

function unspaced(text: string): string {
  return tokensOf(text).join('');
}

/** The read paragraphs but those that are title, standfirst, heading or optional, unless an expected paragraph says the same. */
function withoutOptional(read: readonly string[], expected: ExpectedPage): readonly string[] {
  const key = (text: string) => tokensOf(text).join('\n');
  const { title, standfirst, headings, optional: others, paragraphs = [] } = expected;
  const optional = new Set(
    [...[title ?? []].flat(), ...standfirst, ...headings, ...others].map(key),
  );
  for (const paragraph of paragraphs) optional.delete(key(paragraph));
  return read.filter((text) => !optional.has(key(text)));
}

/** The expected paragraphs but those that were read as title, standfirst or heading: people count these or not. */
function withoutApart(
  expected: readonly string[],
  reading: ReadPage | undefined,
): readonly string[] {
  const key = (text: string) => tokensOf(text).join('\n');
  const apart = new Set(reading?.apart?.map(key));
  const read = new Set(reading?.paragraphs.map(key));
  return expected.filter((text) => !apart.has(key(text)) || read.has(key(text)));
}

function compareWords(expected: readonly string[], read: readonly string[]) {
  const left = expected.flatMap(wordsOf);
  const right = read.flatMap(wordsOf);
  return { expected: left.length, read: right.length, common: inCommon(left, right) };
}

function compareParagraphs(
  expected: readonly string[],
  read: readonly string[],
  standingOf: StandingOf,
): ParagraphMeasures {
  const left = expected.map(tokensOf);
  const right = read.map(tokensOf);
  const links = alignParagraphs(left, right);
  const judged = expected.map((text, index) => judge(text, index, { left, right, links, read }));
  const surplus = read.flatMap((text, index): readonly JudgedParagraph[] => {
    if (links.some((link) => link.read === index)) return [];
    const standing = standingOf(text);
    return [{ fate: 'surplus', text, ...(standing !== undefined && { standing }) }];
  });
  const counts = Object.fromEntries(
    fates.map((fate) => [fate, judged.filter((one) => one.fate === fate).length]),
  ) as Record<Fate, number>;
  const verbatim = judged.filter((one) => one.fate === 'right' && one.read === undefined).length;

  return {
    expected: expected.length,
    read: read.length,
    fates: counts,
    verbatim,
    surplus: surplus.length,
    among: Object.fromEntries(
      standings.map((kind) => [kind, surplus.filter(({ standing }) => standing === kind).length]),
    ) as Record<Standing, number>,
    numbersChanged: links.flatMap((link) => changedNumbers(link, left, right, links)),
    exact: verbatim === expected.length && read.length === expected.length,
    faults: [
      ...judged.filter(({ fate, read: other }) => fate !== 'right' || other !== undefined),
      ...surplus,
    ],
  };
}

interface Aligned {
  readonly left: Tokens;
  readonly right: Tokens;
  readonly links: readonly Link[];
  readonly read: readonly string[];
}

function judge(text: string, index: number, aligned: Aligned): JudgedParagraph {
  const { left, right, links, read } = aligned;
  const own = links.filter((link) => link.expected === index);
  const length = left[index]?.length ?? 0;
  const shared = own.reduce((sum, { matches }) => sum + matches.length, 0);
  const [first] = own;
  if (first === undefined || 2 * shared <= length) return { fate: 'lost', text };

  const texts = own.map((link) => read[link.read] ?? '').join(' ⏎ ');
  const glued = own.some((link) =>
    links.some((other) => other.read === link.read && other !== link),
  );
  if (glued) return { fate: 'glued', text, read: texts };
  if (own.length > 1) return { fate: 'split', text, read: texts };

  const other = right[first.read]?.length ?? 0;
  if (shared === length && shared === other) return { fate: 'right', text };
  return {
    fate: 10 * shared >= 9 * Math.max(length, other) ? 'right' : 'altered',
    text,
    read: texts,
  };
}
