// What a page says of its article, against what is known.

import type { ExpectedPage } from './expected-page.ts';
import { wordsOf } from './page-words.ts';
import type { ReadPage } from './read-page.ts';

/** The fields that are compared. */
export const metadataFields = [
  'title',
  'author',
  'outlet',
  'published',
  'language',
  'url',
] as const;

export type MetadataField = (typeof metadataFields)[number];

/** A field is absent where the page's is not known; missing where it is known and nothing was read. */
export type MetadataVerdicts = Readonly<
  Partial<Record<MetadataField, 'right' | 'wrong' | 'missing'>>
>;

const same: Readonly<Record<MetadataField, (expected: string, read: string) => boolean>> = {
  /** The same words in the same order. */
  title: sameWords,
  /** The same people in any order; "by" and what stands between names do not count. */
  author: (expected, read) => {
    const [left, right] = [expected, read].map(peopleIn);
    return left?.join('\n') === right?.join('\n');
  },
  outlet: sameWords,
  /** The same day as it is written, or the same moment where both are written with a time zone. */
  published: (expected, read) => {
    if (expected.slice(0, 10) === read.slice(0, 10)) return true;
    if (!(hasZone(expected) && hasZone(read))) return false;
    return (
      Math.abs(Date.parse(expected.replace(' ', 'T')) - Date.parse(read.replace(' ', 'T'))) < 1000
    );
  },
  language: (expected, read) =>
    expected.slice(0, 2).toLowerCase() === read.slice(0, 2).toLowerCase(),
  /** The same page of the same site: protocol, query and a slash at the end do not count. */
  url: (expected, read) => pageOf(expected) === pageOf(read),
};

/** Compares the fields that are known. */
export function compareMetadata(
  expected: ExpectedPage,
  read: ReadPage | undefined,
): MetadataVerdicts {
  const verdict = (field: MetadataField, known: string | readonly string[]) => {
    const found = read?.[field]?.trim();
    if (!found) return 'missing';
    return [known].flat().some((one) => same[field](one, found)) ? 'right' : 'wrong';
  };
  return Object.fromEntries(
    metadataFields.flatMap((field) => {
      const known = expected[field];
      return known === undefined ? [] : [[field, verdict(field, known)] as const];
    }),
  );
}

function sameWords(left: string, right: string): boolean {
  return wordsOf(left).join(' ') === wordsOf(right).join(' ');
}

function pageOf(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/?(?:[?#].*)?$/u, '');
}

function hasZone(date: string): boolean {
  return /\d:\d.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(date);
}

function peopleIn(names: string): readonly string[] {
  const parts = names
    .replace(/^\s*(?:von|by)\s+/iu, '')
    .split(/[,;&/|]|\s(?:und|and)\s/u)
    .map((name) => wordsOf(name).join(' '))
    .filter((name) => name !== '');
  return [...new Set(parts)].sort();
}
