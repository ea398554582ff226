// Whether two sentences name another year, day, month or time of day.

import { groupBy } from '../../base/group-by.ts';
import { timesIn } from '../../language/claims/times.ts';
import { clauseAround, within } from '../verify/claims/statement.ts';
import type { AskedOf } from './contrary.ts';
import { yearsIn } from './figure.ts';

/**
 * Whether each names one time of a kind, beside words of the question, and not the other's: of several in a sentence nothing
 * tells which is meant, wherever they stand.
 */
export function otherTime(one: AskedOf, other: AskedOf): boolean {
  const theirs = namesOf(other);

  return [...namesOf(one)].some(([kind, name]) => {
    const there = theirs.get(kind);
    return there !== undefined && name !== there;
  });
}

/** The only time of its kind that a sentence names, where its clause has a word of the question, by kind. */
function namesOf({ statement, tokens }: AskedOf): ReadonlyMap<string, string> {
  const times = [...timesIn(statement.text, statement.language), ...yearsIn(statement)];
  const kinds = groupBy(times, ({ kind }) => kind);

  return new Map(
    [...kinds].flatMap(([kind, own]) => {
      const [first] = own;
      const isOne = first !== undefined && own.every(({ name }) => name === first.name);
      const isAsked = own.some((time) => within(tokens, clauseAround(statement, time)).length > 0);

      return isOne && isAsked ? [[kind, first.name] as const] : [];
    }),
  );
}
