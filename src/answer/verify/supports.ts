// How far a network and plain evidence together believe a sentence.

import type { Reader, ReaderPassage } from '../../search/reader.ts';
import { type Alignment, wordsWithin } from './claims/alignment.ts';
import { shareOf } from './kinds/coverage.ts';

/** A reader that is asked whether paragraphs support a sentence, and what its word counts beside the rest. */
export interface Supports {
  readonly reader: Reader;
  readonly weights: SupportWeights;
  /** Sentences that are believed less are dropped; from 0 to 1. */
  readonly threshold: number;
}

/** What is known of a sentence beside what contradicts it. */
export interface SupportEvidence {
  /** The reader's logit that a passage supports the sentence: the best of the passages. */
  readonly reader: number;
  /** Share of its content words that the paragraphs have, from 0 to 1. */
  readonly coverage: number;
  /** The same for the part of the sentence that they have least of. */
  readonly leastCovered: number;
  /** Its names, places and numbers that the paragraphs have, of all of them; 1 where it has none. */
  readonly facts: number;
  /** Content words. */
  readonly length: number;
}

/** A logistic regression over the evidence. */
export interface SupportWeights {
  readonly intercept: number;
  readonly coefficients: Readonly<Record<keyof SupportEvidence, number>>;
}

/** The evidence of a sentence that is held against paragraphs, but for the reader's. */
export function evidenceOf({ sentence, words }: Alignment): Omit<SupportEvidence, 'reader'> {
  const facts = words.filter(
    ({ token, weight }) => weight < 1 || /^[\p{N}]/u.test(token.surface),
  );
  const shares = sentence.parts.map((part) => shareOf(wordsWithin(words, [part])));

  return {
    coverage: shareOf(words),
    leastCovered: Math.min(1, ...shares),
    facts: shareOf(facts),
    length: words.length,
  };
}

/** The best logit of the passages that they support a sentence. */
export async function readerLogit(
  reader: Reader,
  sentence: string,
  passages: readonly ReaderPassage[],
  signal?: AbortSignal,
): Promise<number> {
  const readings = await reader.read(sentence, passages, signal === undefined ? {} : { signal });

  return Math.max(...readings.map(({ supports }) => supports));
}

/** The probability that a sentence is supported. */
export function supportProbability(
  evidence: SupportEvidence,
  { intercept, coefficients }: SupportWeights,
): number {
  const names = Object.keys(coefficients) as (keyof SupportEvidence)[];
  const score = names.reduce(
    (sum, name) => sum + coefficients[name] * evidence[name],
    intercept,
  );

  return 1 / (1 + Math.exp(-score));
}
