// Which read paragraph an expected one became.

import { commonSubsequence, type Match } from './common-subsequence.ts';

/** Paragraphs as tokens. */
export type Tokens = readonly (readonly string[])[];

/** An expected and a read paragraph that hold the same words. */
export interface Link {
  readonly expected: number;
  readonly read: number;
  /** Positions within the two paragraphs of the tokens that they share, in order. */
  readonly matches: readonly Match[];
}

/**
 * The pairs of paragraphs of which more than half of the shorter one stands in the other, in the same order on both
 * sides. Paragraphs that are the same are paired first, the heaviest set of them that keeps the order; what stands
 * between two such pairs is compared token by token.
 */
export function alignParagraphs(expected: Tokens, read: Tokens): readonly Link[] {
  const keys = (paragraphs: Tokens) => paragraphs.map((tokens) => tokens.join('\n'));
  const same = commonSubsequence(keys(expected), keys(read), (key) => key.split('\n').length);
  const links: Link[] = [];
  let start: Match = [0, 0];

  for (const end of [...same, [expected.length, read.length] as const]) {
    links.push(...linksBetween(expected, read, start, end));
    const [left, right] = end;
    const tokens = expected[left];
    if (tokens === undefined) break;
    links.push({ expected: left, read: right, matches: tokens.map((_, at) => [at, at] as const) });
    start = [left + 1, right + 1];
  }
  return links;
}

function linksBetween(expected: Tokens, read: Tokens, start: Match, end: Match): Link[] {
  const left = flattened(expected, start[0], end[0]);
  const right = flattened(read, start[1], end[1]);
  const byPair = new Map<string, { expected: number; read: number; matches: Match[] }>();

  for (const [i, j] of commonSubsequence(left.tokens, right.tokens)) {
    const from = left.owners[i];
    const to = right.owners[j];
    if (from === undefined || to === undefined) continue;
    const key = `${from.paragraph} ${to.paragraph}`;
    const pair = byPair.get(key) ?? { expected: from.paragraph, read: to.paragraph, matches: [] };
    pair.matches.push([from.position, to.position]);
    byPair.set(key, pair);
  }

  return [...byPair.values()].filter((pair) => {
    const lengths = [expected[pair.expected]?.length ?? 0, read[pair.read]?.length ?? 0];
    return 2 * pair.matches.length > Math.min(...lengths);
  });
}

/** The tokens of the paragraphs `[from, to)` in a row, each with where it stands. */
function flattened(paragraphs: Tokens, from: number, to: number) {
  const owners = paragraphs
    .slice(from, to)
    .flatMap((tokens, index) =>
      tokens.map((token, position) => ({ token, paragraph: from + index, position })),
    );
  return { owners, tokens: owners.map(({ token }) => token) };
}
