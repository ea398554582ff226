// Whether a claim puts something on the other side of what its nearest sentence names: "with mistakes", "without mistakes".

import { type Side, sidesOf } from '../../language/opposites/sides.ts';
import type { Alignment } from '../verify/claims/alignment.ts';
import { type Fault, firstOf } from '../verify/claims/fault.ts';
import { clauseAround, isWithin, type Statement, within } from '../verify/claims/statement.ts';
import type { Token } from '../verify/claims/tokens.ts';

/** Words with content between the word of a side and the noun: "against the line of her group". */
const mostBetween = 1;

/**
 * A noun of a claim that stands there on one side and in the nearest sentence on the other alone, where neither denies
 * anything.
 *
 * @param index - Of the nearest sentence among those that the claim is aligned with.
 */
export function otherSide(
  { sentence, words }: Alignment,
  nearest: Statement,
  index: number,
): Fault | undefined {
  return firstOf(words, ({ token, places }) => {
    const own = sidesAt(sentence, token);
    const theirs = places
      .filter(({ statement }) => statement === index)
      .map((place) => sidesAt(nearest, place.token));
    const isTurned = own.some(
      (side) =>
        theirs.length > 0 &&
        theirs.every((others) =>
          others.some(({ scale, end }) => scale === side.scale && end !== side.end),
        ),
    );

    return isTurned ? { outcome: 'turned-around', detail: token.surface } : undefined;
  });
}

/** The sides that a noun is on by the word before it; none where its clause denies something. */
function sidesAt(statement: Statement, noun: Token): readonly Side[] {
  const clause = clauseAround(statement, noun);
  if (within(statement.negations, clause).some(({ start }) => !isSideAt(statement, start)))
    return [];

  const before = statement.tokens
    .filter((token) => token.start < noun.start && isWithin(token, clause))
    .toReversed();
  let between = 0;
  for (const { surface, isContent } of before) {
    const sides = sidesOf(surface.toLowerCase(), statement.language);
    if (sides.length > 0) return sides;

    if (isContent) between += 1;
    if (between > mostBetween) return [];
  }

  return [];
}

/** Whether what denies is the word of a side itself: "without". */
function isSideAt({ tokens, language }: Statement, start: number): boolean {
  return tokens.some(
    (token) => token.start === start && sidesOf(token.surface.toLowerCase(), language).length > 0,
  );
}
