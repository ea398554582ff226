// How much of a question's words a text shows.

/** How well a text shows each term of a question: one value from 0 to 1 a term, in the order of the terms. */
export type TermScores = readonly number[];

/** How well several texts together show each term. */
export function sharedScores(terms: readonly unknown[], texts: readonly TermScores[]): TermScores {
  return terms.map((_, term) =>
    texts.reduce((best, scores) => Math.max(best, scores[term] ?? 0), 0),
  );
}
