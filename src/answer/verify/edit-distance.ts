/** The stretch of a text that is most like a needle. */
export interface ApproximateMatch {
  /** Offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Insertions, deletions and substitutions of UTF-16 code units between the two. */
  readonly distance: number;
}

/**
 * The stretch of a text with the least edit distance to a needle, the first of equals (Sellers 1980). Time is the
 * product of both lengths.
 *
 * @param bound - Undefined is returned where the least distance is greater.
 */
export function findApproximately(
  needle: string,
  text: string,
  bound: number,
): ApproximateMatch | undefined {
  const rows = needle.length;
  const distances = Uint32Array.from({ length: rows + 1 }, (_, row) => row);
  const starts = new Uint32Array(rows + 1);
  let best: ApproximateMatch | undefined;

  for (let column = 1; column <= text.length; column += 1) {
    let diagonal = distances[0] ?? 0;
    let diagonalStart = starts[0] ?? 0;
    starts[0] = column;

    for (let row = 1; row <= rows; row += 1) {
      const isSame = needle.charCodeAt(row - 1) === text.charCodeAt(column - 1);
      const substituted = diagonal + (isSame ? 0 : 1);
      const inserted = (distances[row] ?? 0) + 1;
      const deleted = (distances[row - 1] ?? 0) + 1;
      const substitutedStart = diagonalStart;
      diagonal = distances[row] ?? 0;
      diagonalStart = starts[row] ?? 0;

      if (substituted <= inserted && substituted <= deleted) {
        distances[row] = substituted;
        starts[row] = substitutedStart;
      } else if (inserted <= deleted) {
        distances[row] = inserted;
      } else {
        distances[row] = deleted;
        starts[row] = starts[row - 1] ?? 0;
      }
    }

    const distance = distances[rows] ?? 0;
    if (distance <= bound && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { start: starts[rows] ?? 0, end: column, distance };
    }
  }

  return best;
}
