/** The positions of the highest scores above 0, highest first, ties by position; at most `count` of them. */
export function topPositions(
  scores: Float64Array,
  count: number,
  accepts: (position: number) => boolean = () => true,
): number[] {
  const better = (one: number, other: number) =>
    (scores[other] ?? 0) - (scores[one] ?? 0) || one - other;

  let kept: number[] = [];
  let threshold = 0;

  for (let position = 0; position < scores.length; position += 1) {
    const score = scores[position] as number;
    if (score <= threshold || !accepts(position)) {
      continue;
    }

    kept.push(position);

    // Sorting only when twice as many are kept costs little per position.
    if (kept.length === 2 * count) {
      kept = kept.sort(better).slice(0, count);
      threshold = scores[kept.at(-1) ?? 0] ?? 0;
    }
  }

  return kept.sort(better).slice(0, count);
}
