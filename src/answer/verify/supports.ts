// How far a network and plain evidence together believe a sentence.

import type { Reader, ReaderPassage } from '../../search/reader.ts';
import type { Article, Paragraph } from '../../story/article.ts';
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
  const facts = words.filter(({ token, weight }) => weight < 1 || token.number !== undefined);
  const shares = sentence.parts.map((part) => shareOf(wordsWithin(words, [part])));

  return {
    coverage: shareOf(words),
    leastCovered: Math.min(1, ...shares),
    facts: shareOf(facts),
    length: words.length,
  };
}

/** Paragraphs as a reader is given them: with the headline and what stands before them. */
export function passagesFor(
  { title, paragraphs }: Article,
  cited: readonly Paragraph[],
): readonly ReaderPassage[] {
  return cited.map((paragraph) => {
    const before = paragraphs[paragraphs.indexOf(paragraph) - 1];

    return {
      text: paragraph.text,
      ...(title !== undefined && { headline: title }),
      ...(before !== undefined && { before: before.text }),
    };
  });
}

/**
 * Whether reader and words together believe a sentence.
 *
 * @throws What the reader throws; the signal's reason when aborted.
 */
export async function isBelieved(
  text: string,
  alignment: Alignment,
  passages: readonly ReaderPassage[],
  { reader, weights, threshold }: Supports,
  signal?: AbortSignal,
): Promise<boolean> {
  const readings = await reader.read(text, passages, signal === undefined ? {} : { signal });
  const logit = Math.max(...readings.map(({ supports }) => supports));
  const evidence = { ...evidenceOf(alignment), reader: logit };

  return supportProbability(evidence, weights) >= threshold;
}

/** The probability that a sentence is supported. */
export function supportProbability(
  evidence: SupportEvidence,
  { intercept, coefficients }: SupportWeights,
): number {
  const names = Object.keys(coefficients) as (keyof SupportEvidence)[];
  const score = names.reduce((sum, name) => sum + coefficients[name] * evidence[name], intercept);

  return 1 / (1 + Math.exp(-score));
}
