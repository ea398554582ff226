// Whether "more than" agrees with the numbers that the paragraphs give for both.

import { linksIn } from '../../../language/claims/links.ts';
import { numbersIn } from '../../../language/facts/numbers.ts';
import type { AlignedWord, Alignment } from '../claims/alignment.ts';
import { type Check, firstOf } from '../claims/fault.ts';
import type { Statement } from '../claims/statement.ts';
import type { Token } from '../claims/tokens.ts';

/** A number further away, in words, is of something else. */
const reach = 4;

/** Words on either side of "than" that are compared. */
const compared = 4;

/** More of what has the smaller number, or less of what has the greater one. */
export const checkMagnitude: Check = (alignment) => {
  const { sentence, words } = alignment;

  return firstOf(linksIn(sentence.text, sentence.language), ({ relation, start, end, more }) => {
    if (relation !== 'than' || more === undefined) return undefined;

    const left = words.filter(({ token }) => token.start < start).slice(-compared);
    const right = words.filter(({ token }) => token.start >= end).slice(0, compared);
    const [one, other] = [numberOf(alignment, left), numberOf(alignment, right)];
    if (one === undefined || other === undefined || one === other) return undefined;

    return one > other === more
      ? undefined
      : { outcome: 'changed-comparison', detail: sentence.text.slice(start) };
  });
};

/** The number that stands nearest to one of the words, names before others; undefined where two stand as near. */
function numberOf({ passages }: Alignment, words: readonly AlignedWord[]): number | undefined {
  const names = words.filter(({ weight, best }) => weight < 1 && best > 0);
  const distances = (names.length > 0 ? names : words).flatMap(({ places }) =>
    places.flatMap(({ statement, token }) => distancesFrom(passages[statement], token)),
  );
  const least = Math.min(reach, ...distances.map(({ distance }) => distance));
  const nearest = new Set(
    distances.filter(({ distance }) => distance === least).map(({ value }) => value),
  );

  return nearest.size === 1 ? [...nearest][0] : undefined;
}

/** The numbers of a statement, with how many words away from a word they stand. */
function distancesFrom(statement: Statement | undefined, token: Token) {
  const tokens = statement?.tokens ?? [];
  const from = tokens.indexOf(token);
  if (statement === undefined || from < 0) return [];

  return tokens.flatMap(({ surface }, at) =>
    [...numbersIn(surface, statement.language)]
      .filter((value) => !isYear(value))
      .map((value) => ({ value, distance: Math.abs(at - from) })),
  );
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}
