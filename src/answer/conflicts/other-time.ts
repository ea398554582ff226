// Whether two sentences name another year, day, month or time of day.

import { timesIn } from '../../language/claims/times.ts';
import type { Statement } from '../verify/claims/statement.ts';
import { yearsIn } from './figure.ts';

/** Whether each names one time of a kind, and not the other's: of several nothing tells which is meant. */
export function otherTime(one: Statement, other: Statement): boolean {
  const [own, theirs] = [namesOf(one), namesOf(other)];

  return [...own].some(([kind, names]) => {
    const there = theirs.get(kind) ?? [];
    return names.length === 1 && there.length === 1 && names[0] !== there[0];
  });
}

/** The times that a sentence names, by kind. */
function namesOf(statement: Statement): ReadonlyMap<string, readonly string[]> {
  const { text, language } = statement;
  const years = yearsIn(statement).map((year) => ({ kind: 'year', name: String(year) }));
  const names = new Map<string, string[]>();

  for (const { kind, name } of [...timesIn(text, language), ...years]) {
    names.set(kind, [...new Set([...(names.get(kind) ?? []), name])]);
  }
  return names;
}
