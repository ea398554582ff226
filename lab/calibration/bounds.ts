/**
 * The upper end of the one-sided confidence interval of a share (Clopper and Pearson 1934): with this confidence the
 * true share is not above it.
 *
 * @param events - How often it happened, from 0 to `trials`.
 * @param trials - At least 1.
 * @param confidence - Between 0 and 1.
 */
export function upperBound(events: number, trials: number, confidence = 0.95): number {
  if (events >= trials) return 1;

  let low = events / trials;
  let high = 1;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (atMost(events, trials, middle) > 1 - confidence) low = middle;
    else high = middle;
  }

  return high;
}

/** The probability of at most so many events of a binomial distribution. */
function atMost(events: number, trials: number, share: number): number {
  let term = trials * Math.log1p(-share);
  let sum = Math.exp(term);
  for (let count = 1; count <= events; count += 1) {
    term += Math.log((trials - count + 1) / count) + Math.log(share) - Math.log1p(-share);
    sum += Math.exp(term);
  }

  return sum;
}
