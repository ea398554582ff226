// Whether a clause says the opposite of where it comes from: denied, or by a word and its opposite.

import type { Clause } from '../../../language/claims/clauses.ts';
import type { Pole, Scale } from '../../../language/claims/opposites.ts';
import { type Origin, originsOf, wordsWithin } from '../claims/alignment.ts';
import { clauseAround, type Statement, textOf, within } from '../claims/statement.ts';
import { type Check, firstOf } from './fault.ts';

/** A clause shares at least so many words with one that it contradicts. */
const fewestShared = 1.4;

/** A clause that is put so differently is not compared by its words. */
const leastShare = 0.45;

/** Origins that share nearly as much as the best one may be meant as well. */
const nearlyBest = 0.8;

/** Scales whose second end denies what follows it: "refused to", "denied that". */
const denying: ReadonlySet<Scale> = new Set(['agreement', 'confirmation']);

/** Finds the clause that says the opposite of its origins. */
export const checkOpposite: Check = (alignment) =>
  firstOf(alignment.sentence.clauses, (clause) => {
    const origins = originsOf(alignment, clause);
    const most = origins[0]?.shared ?? 0;
    const own = wordsWithin(alignment.words, clause).length;
    if (most < fewestShared || most < leastShare * own) return undefined;

    const near = origins.filter(({ shared }) => shared >= nearlyBest * most);
    const byWord = comparePoles(alignment.sentence, clause, near);
    if (byWord === 'same') return undefined;

    return byWord === 'opposite' || !isDeniedAlike(alignment.sentence, clause, near, origins)
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

/** Whether a clause is denied where one of its origins is, and only there. */
function isDeniedAlike(
  sentence: Statement,
  clause: Clause,
  origins: readonly Origin[],
  all: readonly Origin[],
): boolean {
  return origins.some((origin) => {
    const together = [origin, ...completing(origin, all)];
    const shared = new Set(
      within(sentence.poles, clause)
        .map(({ scale }) => scale)
        .filter((scale) =>
          together.some(({ statement, clause: other }) =>
            within(statement.poles, other).some((pole) => pole.scale === scale),
          ),
        ),
    );
    const isDenied = together.some(
      ({ statement, clause: other }) => denialsIn(statement, other, shared) === 1,
    );
    return (denialsIn(sentence, clause, shared) === 1) === isDenied;
  });
}

/** Clauses of the same sentence that have words of the clause which its origin lacks: one clause may join two. */
function completing(origin: Origin, all: readonly Origin[]): readonly Origin[] {
  return all.filter(
    (other) =>
      other.statement === origin.statement &&
      other.clause !== origin.clause &&
      other.words.some((word) => /^\p{Ll}/u.test(word.token.surface) && !origin.words.includes(word)),
  );
}

/** 1 where a clause is denied, 0 where it is not; a scale that both clauses are on was looked at by itself. */
function denialsIn(statement: Statement, clause: Clause, shared: ReadonlySet<Scale>): number {
  const words = within(statement.poles, clause).some(
    ({ scale, end }) => end === -1 && denying.has(scale) && !shared.has(scale),
  );

  return (within(statement.negations, clause).length + (words ? 1 : 0)) % 2;
}
