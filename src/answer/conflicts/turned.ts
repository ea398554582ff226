// Whether a claim stands at the other end of a scale than the sentence that tells of the same.

import type { Pole } from '../../language/opposites/opposites.ts';
import type { Alignment } from '../verify/claims/alignment.ts';
import { type Fault, firstOf } from '../verify/claims/fault.ts';
import { clauseAround, type Statement, textOf, within } from '../verify/claims/statement.ts';
import { bearsOn } from './stretch.ts';

/** A word whose every counterpart in the nearest sentence has the opposite sense, negations counted. */
export function turnedAround({ sentence }: Alignment, nearest: Statement): Fault | undefined {
  return firstOf(sentence.poles, (pole) => {
    const said = signOf(pole, sentence);
    const there = nearest.poles
      .filter(({ scale }) => scale === pole.scale)
      .map((other) => signOf(other, nearest));
    const isTurned = there.length > 0 && there.every((sign) => sign !== said);

    return isTurned
      ? { outcome: 'turned-around', detail: textOf(sentence, clauseAround(sentence, pole)) }
      : undefined;
  });
}

function signOf(pole: Pole, statement: Statement): number {
  const negations = within(statement.negations, clauseAround(statement, pole)).filter((negation) =>
    bearsOn(negation, [pole], statement),
  );

  return negations.length % 2 === 0 ? pole.end : -pole.end;
}
