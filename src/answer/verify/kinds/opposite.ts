// Whether a clause has a word where the paragraphs have its opposite.

import type { Clause } from '../../../language/claims/clauses.ts';
import type { Pole, Scale } from '../../../language/opposites/opposites.ts';
import type { Alignment } from '../claims/alignment.ts';
import { type Check, firstOf } from '../claims/fault.ts';
import { type Origin, originsOf } from '../claims/origins.ts';
import { clauseAround, isWithin, type Statement, textOf, within } from '../claims/statement.ts';

/** A clause shares at least so many words with one that it contradicts. */
const fewestShared = 1.4;

/** An origin that shares less of what the best one does is about something else. */
const leastOfBest = 0.4;

/** Finds the clause that says the opposite of its origins. */
export const checkOpposite: Check = (alignment) =>
  firstOf(alignment.sentence.clauses, (clause) => {
    const origins = originsOf(alignment, clause);
    const most = origins[0]?.shared ?? 0;
    if (most < fewestShared) return undefined;

    const close = origins.filter(({ shared }) => shared >= leastOfBest * most);
    const poles = within(alignment.sentence.poles, clause);
    const pole = poles
      .filter((one) => !poles.some(({ scale, end }) => scale === one.scale && end !== one.end))
      .find((one) => isOpposite(alignment, one, clause, close));
    return pole === undefined
      ? undefined
      : { outcome: 'turned-around', detail: textOf(alignment.sentence, clause) };
  });

/** Whether the origins have the other end alone, and no negation makes up for it. */
function isOpposite(
  alignment: Alignment,
  pole: Pole,
  clause: Clause,
  origins: readonly Origin[],
): boolean {
  const { sentence } = alignment;
  if (isTheirs(alignment, pole, origins)) return false;

  const isNew = !alignment.words.some(({ token, best }) => token.start === pole.start && best > 0);
  const there = origins.flatMap(({ statement, clause: other }) =>
    polesOf(statement, other, pole.scale, isNew),
  );
  const said = signOf(pole, sentence, clause);

  return there.length > 0 && there.every(({ end, sign }) => end !== pole.end && sign !== said);
}

/** Whether the origins have the word itself. */
function isTheirs(
  { words, passages }: Alignment,
  { start }: Pole,
  origins: readonly Origin[],
): boolean {
  return words.some(
    ({ token, places }) =>
      token.start === start &&
      places.some(({ statement, token: other }) =>
        origins.some(
          (origin) => origin.statement === passages[statement] && isWithin(other, origin.clause),
        ),
      ),
  );
}

/** The words of a scale in a clause; where it has none, in its sentence, for a word that the paragraphs have nowhere. */
function polesOf(
  statement: Statement,
  clause: Clause,
  scale: Scale,
  isNew: boolean,
): readonly { readonly end: number; readonly sign: number }[] {
  const ofScale = statement.poles.filter((pole) => pole.scale === scale);
  const inside = within(ofScale, clause);

  return (inside.length > 0 || !isNew ? inside : ofScale).map((pole) => ({
    end: pole.end,
    sign: signOf(pole, statement, clauseAround(statement, pole)),
  }));
}

function signOf({ end }: Pole, statement: Statement, clause: Clause): number {
  return within(statement.negations, clause).length % 2 === 0 ? end : -end;
}
