// Whether a claim says of somebody what its nearest sentence says of somebody else: "Oduya's penalty", "Whitlock's penalty".

import type { Alignment } from '../verify/claims/alignment.ts';
import { type Fault, firstOf } from '../verify/claims/fault.ts';
import type { Statement } from '../verify/claims/statement.ts';
import type { Token } from '../verify/claims/tokens.ts';

const owner = /^(?<name>\p{Lu}.*)['’]s$/u;

/**
 * A noun of a claim that is somebody's there and in the nearest sentence somebody else's alone, by their names.
 *
 * @param index - Of the nearest sentence among those that the claim is aligned with.
 */
export function otherOwner(
  { sentence, words }: Alignment,
  nearest: Statement,
  index: number,
): Fault | undefined {
  return firstOf(words, ({ token, places }) => {
    const own = ownerOf(sentence, token);
    const there = places.filter(({ statement }) => statement === index);
    const theirs = there.flatMap((place) => ownerOf(nearest, place.token) ?? []);
    const isTurned =
      own !== undefined &&
      theirs.length > 0 &&
      theirs.length === there.length &&
      !theirs.includes(own);

    return isTurned
      ? { outcome: 'changed-speaker', detail: `${own}’s ${token.surface}` }
      : undefined;
  });
}

/** Who is named directly before a noun as whose it is. */
function ownerOf({ tokens }: Statement, noun: Token): string | undefined {
  const before = tokens[tokens.findIndex(({ start }) => start === noun.start) - 1];

  return before && owner.exec(before.surface)?.groups?.['name'];
}
