// Numbers that a reading changed.

import type { Link, Tokens } from './alignment.ts';
import { hasDigit, inCommon } from './page-words.ts';

/** Tokens in a row that differ at most; where more do, text is lost or put in rather than a number changed. */
const longestGap = 8;

/**
 * What differs between two linked paragraphs where numbers stand, each as `expected → read`: a number that became
 * another, one put in (a footnote's mark, `50 Meter` read as `50 2 Meter`), one left out, one glued to a word. Only
 * places of at most 8 tokens on either side count: longer ones are text that was lost or put in, which other measures
 * show. What stands before the first and after the last shared token counts where nothing else is linked with either.
 */
export function changedNumbers(
  link: Link,
  expected: Tokens,
  read: Tokens,
  links: readonly Link[],
): readonly string[] {
  const left = expected[link.expected] ?? [];
  const right = read[link.read] ?? [];
  const alone = links.every(
    (other) => other === link || (other.expected !== link.expected && other.read !== link.read),
  );
  const { matches } = link;
  const ends = alone
    ? [[-1, -1] as const, ...matches, [left.length, right.length] as const]
    : matches;

  return ends.slice(1).flatMap(([i, j], index) => {
    const [from, start] = ends[index] ?? [i, j];
    const lost = left.slice(from + 1, i);
    const added = right.slice(start + 1, j);
    if (Math.max(lost.length, added.length) > longestGap) return [];

    const numbers = lost.filter(hasDigit);
    const others = added.filter(hasDigit);
    const same = inCommon(numbers, others);
    const changed = Math.max(numbers.length, others.length) - same;
    return changed === 0 ? [] : [`${lost.join(' ')} → ${added.join(' ')}`];
  });
}
