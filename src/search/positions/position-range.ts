// Where the chunks of a story lie.

/** Positions from `from` to before `to`. */
export interface PositionRange {
  readonly from: number;
  readonly to: number;
}

/** For each story, by its slug, the least range that holds all of its chunks; others may lie in it too. */
export function rangesOf(
  chunks: readonly { readonly article: string }[],
): ReadonlyMap<string, PositionRange> {
  const ranges = new Map<string, { from: number; to: number }>();

  for (const [position, { article }] of chunks.entries()) {
    const range = ranges.get(article);
    if (range === undefined) ranges.set(article, { from: position, to: position + 1 });
    else range.to = position + 1;
  }

  return ranges;
}
