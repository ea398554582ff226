// The measures of many pages in sum.

import { percentile } from '../evaluation/ranking-metrics.ts';
import type { EvaluatedPage } from './evaluate-pages.ts';
import { type Standing, standings } from './html/among-paragraphs.ts';
import { type MetadataField, metadataFields } from './metadata.ts';
import { type Fate, fates, type PageMeasures } from './page-measures.ts';

/** Precision is the part of the read words that is expected, recall the part of the expected ones that was read. */
export interface WordRates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Counts over all pages; the order of the pages does not matter. */
export interface PageSums {
  readonly pages: number;
  readonly refused: number;
  readonly crashed: number;
  /** Over all words of all pages with a known text, and the mean of the pages' F1; absent without such a page. */
  readonly words?: WordRates & { readonly meanF1: number };
  /** Over the pages with known paragraphs; absent without such a page. */
  readonly paragraphs?: {
    readonly pages: number;
    readonly exactPages: number;
    readonly expected: number;
    readonly read: number;
    readonly fates: Readonly<Record<Fate, number>>;
    readonly verbatim: number;
    readonly surplus: number;
    readonly among: Readonly<Record<Standing, number>>;
    readonly numbersChanged: number;
  };
  readonly snippets?: NonNullable<PageMeasures['snippets']>;
  readonly metadata: Readonly<
    Record<MetadataField, Readonly<Record<'right' | 'wrong' | 'missing', number>>>
  >;
  readonly milliseconds: {
    readonly p50: number;
    readonly max: number;
    readonly perMegabyte: number;
  };
}

/** Adds up what became of the pages. */
export function sumPages(pages: readonly EvaluatedPage[]): PageSums {
  const measures = pages.map((page) => page.measures);
  const failures = (kind: string) => pages.filter(({ failure }) => failure?.kind === kind).length;
  const times = pages.map(({ milliseconds }) => milliseconds);
  const words = measures.flatMap((one) => one.words ?? []);
  const paragraphs = measures.flatMap((one) => one.paragraphs ?? []);
  const snippets = measures.flatMap((one) => one.snippets ?? []);

  return {
    pages: pages.length,
    refused: failures('refused'),
    crashed: failures('crashed'),
    ...(words.length > 0 && {
      words: {
        ...wordRates(
          sum(words.map(({ expected }) => expected)),
          sum(words.map(({ read }) => read)),
          sum(words.map(({ common }) => common)),
        ),
        meanF1:
          sum(words.map(({ expected, read, common }) => wordRates(expected, read, common).f1)) /
          words.length,
      },
    }),
    ...(paragraphs.length > 0 && {
      paragraphs: {
        pages: paragraphs.length,
        exactPages: paragraphs.filter(({ exact }) => exact).length,
        expected: sum(paragraphs.map(({ expected }) => expected)),
        read: sum(paragraphs.map(({ read }) => read)),
        fates: tally(fates, (fate) => sum(paragraphs.map((one) => one.fates[fate]))),
        verbatim: sum(paragraphs.map(({ verbatim }) => verbatim)),
        surplus: sum(paragraphs.map(({ surplus }) => surplus)),
        among: tally(standings, (standing) => sum(paragraphs.map(({ among }) => among[standing]))),
        numbersChanged: sum(paragraphs.map(({ numbersChanged }) => numbersChanged.length)),
      },
    }),
    ...(snippets.length > 0 && {
      snippets: tally(['with', 'without'] as const, (kind) => ({
        known: sum(snippets.map((one) => one[kind].known)),
        found: sum(snippets.map((one) => one[kind].found)),
      })),
    }),
    metadata: tally(metadataFields, (field) =>
      tally(
        ['right', 'wrong', 'missing'] as const,
        (verdict) => measures.filter(({ metadata }) => metadata[field] === verdict).length,
      ),
    ),
    milliseconds: {
      p50: percentile(times, 0.5),
      max: Math.max(0, ...times),
      perMegabyte: (1e6 * sum(times)) / Math.max(1, sum(pages.map(({ bytes }) => bytes))),
    },
  };
}

/** Rates of a bag of words; a text without a word is read right when no word was read. */
export function wordRates(expected: number, read: number, common: number): WordRates {
  const precision = read === 0 ? (expected === 0 ? 1 : 0) : common / read;
  const recall = expected === 0 ? (read === 0 ? 1 : 0) : common / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function tally<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}
