// The longest common subsequence of two sequences, of items with weights.

/** Positions of the same item in the left and the right sequence. */
export type Match = readonly [left: number, right: number];

/** Cells of a table that is small enough to be kept whole. */
const cells = 2_000_000;

/**
 * The matches of the heaviest common subsequence, in order. Time grows with the product of the lengths, space with
 * their sum (D. S. Hirschberg, "A linear space algorithm for computing maximal common subsequences", CACM 18, 1975).
 *
 * @param weight of an item, at least 0; 1 where it is not given, so that the subsequence is the longest.
 */
export function commonSubsequence(
  left: readonly string[],
  right: readonly string[],
  weight: (item: string) => number = () => 1,
): readonly Match[] {
  const numbers = new Map<string, number>();
  const weights: number[] = [];
  const numbered = (items: readonly string[]) =>
    Int32Array.from(items, (item) => {
      const known = numbers.get(item);
      if (known !== undefined) return known;
      numbers.set(item, weights.length);
      return weights.push(weight(item)) - 1;
    });
  const sequences: Sequences = { left: numbered(left), right: numbered(right), weights };
  const matches: Match[] = [];
  match(sequences, 0, left.length, 0, right.length, matches);
  return matches;
}

interface Sequences {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weights: readonly number[];
}

/** Adds the matches of `left[from, to)` and `right[start, end)`. */
function match(
  sequences: Sequences,
  from: number,
  to: number,
  start: number,
  end: number,
  matches: Match[],
): void {
  const { left, right } = sequences;
  while (from < to && start < end && left[from] === right[start]) {
    matches.push([from++, start++]);
  }
  const tail: Match[] = [];
  while (from < to && start < end && left[to - 1] === right[end - 1]) tail.push([--to, --end]);

  if (from < to && start < end) {
    if (to - from === 1 || (to - from + 1) * (end - start + 1) <= cells) {
      matchByTable(sequences, from, to, start, end, matches);
    } else {
      const middle = (from + to) >> 1;
      const upper = weightsOfPrefixes(sequences, from, middle, start, end);
      const lower = weightsOfSuffixes(sequences, middle, to, start, end);
      let cut = 0;
      for (let at = 1; at <= end - start; at += 1) {
        if (valueAt(upper, at) + valueAt(lower, at) > valueAt(upper, cut) + valueAt(lower, cut))
          cut = at;
      }
      match(sequences, from, middle, start, start + cut, matches);
      match(sequences, middle, to, start + cut, end, matches);
    }
  }
  for (const one of tail.reverse()) matches.push(one);
}

function valueAt(array: ArrayLike<number>, index: number): number {
  return array[index] ?? 0;
}

/** Weight of the heaviest subsequence of `left[from, to)` and each prefix of `right[start, end)`. */
function weightsOfPrefixes(
  { left, right, weights }: Sequences,
  from: number,
  to: number,
  start: number,
  end: number,
): Float64Array {
  const row = new Float64Array(end - start + 1);
  for (let i = from; i < to; i += 1) {
    let diagonal = 0;
    for (let j = 1; j < row.length; j += 1) {
      const above = valueAt(row, j);
      const item = valueAt(left, i);
      const joined =
        item === right[start + j - 1]
          ? diagonal + valueAt(weights, item)
          : Number.NEGATIVE_INFINITY;
      row[j] = Math.max(above, valueAt(row, j - 1), joined);
      diagonal = above;
    }
  }
  return row;
}

/** Weight of the heaviest subsequence of `left[from, to)` and each suffix of `right[start, end)`, by where it starts. */
function weightsOfSuffixes(
  { left, right, weights }: Sequences,
  from: number,
  to: number,
  start: number,
  end: number,
): Float64Array {
  const row = new Float64Array(end - start + 1);
  for (let i = to - 1; i >= from; i -= 1) {
    let diagonal = 0;
    for (let j = row.length - 2; j >= 0; j -= 1) {
      const below = valueAt(row, j);
      const item = valueAt(left, i);
      const joined =
        item === right[start + j] ? diagonal + valueAt(weights, item) : Number.NEGATIVE_INFINITY;
      row[j] = Math.max(below, valueAt(row, j + 1), joined);
      diagonal = below;
    }
  }
  return row;
}

/** As `match`, by the table of all suffixes. */
function matchByTable(
  { left, right, weights }: Sequences,
  from: number,
  to: number,
  start: number,
  end: number,
  matches: Match[],
): void {
  const height = to - from;
  const width = end - start + 1;
  const table = new Float64Array((height + 1) * width);
  for (let i = height - 1; i >= 0; i -= 1) {
    for (let j = width - 2; j >= 0; j -= 1) {
      const item = valueAt(left, from + i);
      const joined =
        item === right[start + j]
          ? valueAt(table, (i + 1) * width + j + 1) + valueAt(weights, item)
          : Number.NEGATIVE_INFINITY;
      table[i * width + j] = Math.max(
        valueAt(table, (i + 1) * width + j),
        valueAt(table, i * width + j + 1),
        joined,
      );
    }
  }

  let i = 0;
  let j = 0;
  while (i < height && j < width - 1) {
    const here = valueAt(table, i * width + j);
    const item = valueAt(left, from + i);
    if (
      item === right[start + j] &&
      here === valueAt(table, (i + 1) * width + j + 1) + valueAt(weights, item)
    ) {
      matches.push([from + i++, start + j++]);
    } else if (here === valueAt(table, (i + 1) * width + j)) i += 1;
    else j += 1;
  }
}
