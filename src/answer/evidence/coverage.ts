// How much of a question's words a text shows.

import type { QuestionTerm } from './question-terms.ts';

/** How well a text shows each term of a question: one value from 0 to 1 a term, in the order of the terms. */
export type TermScores = readonly number[];

/** The share of a question that a text shows: its terms' scores, weighted by their rarity. From 0 to 1. */
export function coverage(terms: readonly QuestionTerm[], scores: TermScores): number {
  let shown = 0;
  let total = 0;

  for (const [index, { rarity }] of terms.entries()) {
    shown += rarity * (scores[index] ?? 0);
    total += rarity;
  }

  return total === 0 ? 0 : shown / total;
}

/** The same for names and numbers alone; the coverage of everything where a question has none. */
export function nameCoverage(terms: readonly QuestionTerm[], scores: TermScores): number {
  const names = terms.filter(({ isName }) => isName);
  if (names.length === 0) return coverage(terms, scores);

  return coverage(
    names,
    scores.filter((_, index) => terms[index]?.isName === true),
  );
}

/** A term that a text shows less than this is not in it, whatever letters they share. */
export const inTextFrom = 0.4;

/** The share of a question that several texts show together, each term as well as the text that shows it best. */
export function sharedCoverage(
  terms: readonly QuestionTerm[],
  texts: readonly TermScores[],
): number {
  return coverage(terms, sharedScores(terms, texts));
}

/** How well several texts together show each term. */
export function sharedScores(terms: readonly unknown[], texts: readonly TermScores[]): TermScores {
  return terms.map((_, term) =>
    texts.reduce((best, scores) => Math.max(best, scores[term] ?? 0), 0),
  );
}
