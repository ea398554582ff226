/** Most paragraphs that answer one question. */
const mostParagraphs = 3;

/**
 * What recall counts beside precision: a quote that is beside the point costs a reader more than one that is left for
 * "more".
 */
const recallWeight = 0.7;

/**
 * The likeliest paragraphs, so many as have the greatest expected F-measure against those that truly belong to the answer,
 * with probabilities for truth (van Rijsbergen 1979; Lewis 1995; Jansche 2007).
 *
 * @param probabilities - That each paragraph belongs to the answer, from 0 to 1.
 * @param most - Most paragraphs.
 * @returns indices, likeliest first; empty only without paragraphs.
 */
export function selectParagraphs(
  probabilities: readonly number[],
  most = mostParagraphs,
): readonly number[] {
  const total = probabilities.reduce((sum, value) => sum + value, 0);
  const order = probabilities
    .map((_, index) => index)
    .sort((one, other) => (probabilities[other] ?? 0) - (probabilities[one] ?? 0) || one - other)
    .slice(0, most);
  let count = 0;
  let best = -1;
  let sum = 0;

  for (const [position, index] of order.entries()) {
    sum += probabilities[index] ?? 0;
    const expected = sum / (position + 1 + recallWeight ** 2 * total);
    if (expected > best) {
      best = expected;
      count = position + 1;
    }
  }

  return order.slice(0, count);
}
