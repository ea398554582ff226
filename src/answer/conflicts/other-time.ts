// Whether two sentences name another year, day, month or time of day.

import { timesIn } from '../../language/claims/times.ts';
import { clauseAround, within } from '../verify/claims/statement.ts';
import type { AskedOf } from './contrary.ts';
import { yearsIn } from './figure.ts';

/**
 * Whether each names one time of a kind beside words of the question, and not the other's: of several nothing tells which is
 * meant.
 */
export function otherTime(one: AskedOf, other: AskedOf): boolean {
  const [own, theirs] = [namesOf(one), namesOf(other)];

  return [...own].some(([kind, names]) => {
    const there = theirs.get(kind) ?? [];
    return names.length === 1 && there.length === 1 && names[0] !== there[0];
  });
}

/** The times that the clauses of a sentence name which have a word of the question, by kind. */
function namesOf({ statement, tokens }: AskedOf): ReadonlyMap<string, readonly string[]> {
  const times = [...timesIn(statement.text, statement.language), ...yearsIn(statement)];
  const names = new Map<string, string[]>();

  for (const time of times) {
    if (within(tokens, clauseAround(statement, time)).length === 0) continue;

    const { kind, name } = time;
    names.set(kind, [...new Set([...(names.get(kind) ?? []), name])]);
  }
  return names;
}
