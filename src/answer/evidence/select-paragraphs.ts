/** Most statements of an answer: a statement is a paragraph that stands alone or a run of lines. */
export const mostStatements = 5;

/** Most lines in a row that are one statement (a list with its lead-in, a section). */
export const longestRun = 16;

/**
 * The likeliest paragraphs, so many as have the greatest expected F1 against those that truly belong to the answer,
 * with probabilities for truth (Lewis 1995; Jansche 2007).
 *
 * @param probabilities - That each paragraph belongs to the answer, from 0 to 1.
 * @returns indices, likeliest first; empty only without paragraphs.
 */
export function selectParagraphs(probabilities: readonly number[]): readonly number[] {
  const total = sumOf(probabilities);
  const order = probabilities
    .map((_, index) => index)
    .sort((one, other) => (probabilities[other] ?? 0) - (probabilities[one] ?? 0) || one - other)
    .slice(0, mostStatements);
  let count = 0;
  let best = -1;
  let sum = 0;

  for (const [position, index] of order.entries()) {
    sum += probabilities[index] ?? 0;
    const expected = expectedF(1, sum, position + 1, total);
    if (expected > best) {
      best = expected;
      count = position + 1;
    }
  }

  return order.slice(0, count);
}

/** How much recall counts against precision in a run: a little less, as the reader pays for each line. */
const recallWeight = 0.8;

/**
 * The one run of neighbouring lines with the greatest expected F-measure: the lines of a page answer together, and
 * mean little without each other.
 *
 * @param probabilities - That each line belongs to the answer, from 0 to 1.
 * @returns indices in reading order; empty only without lines.
 */
export function selectRun(probabilities: readonly number[]): readonly number[] {
  const total = sumOf(probabilities);
  let run = { start: 0, end: 0 };
  let best = -1;

  for (let start = 0; start < probabilities.length; start += 1) {
    let sum = 0;

    for (let end = start + 1; end <= Math.min(probabilities.length, start + longestRun); end += 1) {
      sum += probabilities[end - 1] ?? 0;
      const expected = expectedF(recallWeight, sum, end - start, total);
      if (expected > best) {
        best = expected;
        run = { start, end };
      }
    }
  }

  return Array.from({ length: run.end - run.start }, (_, offset) => run.start + offset);
}

/**
 * Expected F-measure (van Rijsbergen 1979; F1 for a weight of 1) of `count` paragraphs whose probabilities sum up to
 * `sum`, where those of all sum up to `total`.
 */
function expectedF(weightOfRecall: number, sum: number, count: number, total: number): number {
  const weight = weightOfRecall ** 2;

  return ((1 + weight) * sum) / (count + weight * total);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
