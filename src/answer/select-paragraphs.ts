/** A paragraph that may belong to the answer. */
export interface Candidate {
  /** Probability that it does, from 0 to 1. */
  readonly probability: number;
  /** From 0 (stands alone) to 1 (a few words that mean nothing without their neighbours). */
  readonly brevity: number;
}

/** Most statements of an answer: a statement is a paragraph that stands alone or a run of brief ones. */
export const mostStatements = 5;

/** Most brief paragraphs in a row that are one statement (a list with its lead-in). */
const longestRun = 16;

/** A paragraph with at least this brevity may be quoted as part of a run. */
const brief = 0.25;

/**
 * The statements with the greatest expected F1 against the paragraphs that truly belong to the answer, with
 * probabilities for truth (Lewis 1995; Jansche 2007): either the likeliest paragraphs one by one, or one run of
 * brief paragraphs in a row, since lists and their lead-ins answer together.
 *
 * @returns indices into the candidates, a list for each statement, likeliest statement first; empty only without candidates.
 */
export function selectStatements(candidates: readonly Candidate[]): readonly (readonly number[])[] {
  const expectedTotal = candidates.reduce((sum, { probability }) => sum + probability, 0);
  const single = likeliest(candidates, expectedTotal);
  const run = bestRun(candidates, expectedTotal);

  return run.expected > single.expected ? [run.indices] : single.indices.map((index) => [index]);
}

interface Selection {
  readonly indices: readonly number[];
  readonly expected: number;
}

function likeliest(candidates: readonly Candidate[], expectedTotal: number): Selection {
  const order = candidates
    .map((_, index) => index)
    .sort(
      (one, other) =>
        (candidates[other]?.probability ?? 0) - (candidates[one]?.probability ?? 0) || one - other,
    );
  let best: Selection = { indices: [], expected: -1 };
  let sum = 0;

  for (const [position, index] of order.slice(0, mostStatements).entries()) {
    sum += candidates[index]?.probability ?? 0;
    const expected = expectedF1(sum, position + 1, expectedTotal);
    if (expected > best.expected) best = { indices: order.slice(0, position + 1), expected };
  }

  return best;
}

function bestRun(candidates: readonly Candidate[], expectedTotal: number): Selection {
  let best: Selection = { indices: [], expected: -1 };

  for (let start = 0; start < candidates.length; start += 1) {
    let sum = 0;

    for (let end = start; end < Math.min(candidates.length, start + longestRun); end += 1) {
      const candidate = candidates[end];
      if (candidate === undefined || candidate.brevity < brief) break;

      sum += candidate.probability;
      const length = end - start + 1;
      const expected = expectedF1(sum, length, expectedTotal);
      if (expected > best.expected) {
        best = { indices: Array.from({ length }, (_, offset) => start + offset), expected };
      }
    }
  }

  return best;
}

function expectedF1(sum: number, count: number, expectedTotal: number): number {
  return (2 * sum) / Math.max(1e-9, count + expectedTotal);
}
