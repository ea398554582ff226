// Whether a clause says the opposite of where it comes from, by a word and its opposite.

import type { Clause } from '../../../language/claims/clauses.ts';
import type { Pole, Scale } from '../../../language/claims/opposites.ts';
import { type Origin, originsOf } from '../claims/alignment.ts';
import { clauseAround, type Statement, textOf, within } from '../claims/statement.ts';
import { isDeniedAlike } from './denial.ts';
import { type Check, firstOf } from './fault.ts';

/** A clause shares at least so many words with one that it contradicts. */
const fewestShared = 1.4;

/** An origin that shares less of what the best one does is about something else. */
const leastOfBest = 0.5;

/** Finds the clause that says the opposite of its origins. */
export const checkOpposite: Check = (alignment) =>
  firstOf(alignment.sentence.clauses, (clause) => {
    const origins = originsOf(alignment, clause);
    const most = origins[0]?.shared ?? 0;
    if (most < fewestShared) return undefined;

    const close = origins.filter(({ shared }) => shared >= leastOfBest * most);
    const byWord = comparePoles(alignment.sentence, clause, close);
    if (byWord === 'same') return undefined;

    return byWord === 'opposite' || !isDeniedAlike(alignment, clause, origins)
      ? { outcome: 'turned-around', detail: textOf(alignment.sentence, clause) }
      : undefined;
  });

/** Whether a word of the clause has its opposite in the origins, and whether a negation makes up for it. */
function comparePoles(
  sentence: Statement,
  clause: Clause,
  origins: readonly Origin[],
): 'same' | 'opposite' | undefined {
  const verdicts = within(sentence.poles, clause).flatMap((pole) => {
    const there = origins.flatMap(({ statement, clause: other }) =>
      polesOf(statement, other, pole.scale),
    );
    if (there.length === 0 || there.some(({ end }) => end === pole.end)) return [];

    return there.some(({ sign }) => sign === signOf(pole, sentence, clause)) ? 'same' : 'opposite';
  });

  return verdicts.includes('opposite') ? 'opposite' : verdicts[0];
}

/** The words of a scale in a clause, in the rest of its sentence where the clause has none. */
function polesOf(
  statement: Statement,
  clause: Clause,
  scale: Scale,
): readonly { readonly end: number; readonly sign: number }[] {
  const ofScale = statement.poles.filter((pole) => pole.scale === scale);
  const inside = within(ofScale, clause);

  return (inside.length > 0 ? inside : ofScale).map((pole) => ({
    end: pole.end,
    sign: signOf(pole, statement, clauseAround(statement, pole)),
  }));
}

function signOf({ end }: Pole, statement: Statement, clause: Clause): number {
  return within(statement.negations, clause).length % 2 === 0 ? end : -end;
}
