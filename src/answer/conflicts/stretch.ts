// How far a denial reaches within its clause.

import type { Span } from '../../language/claims/clauses.ts';
import { isLight } from '../../language/claims/light-words.ts';
import { findQuotations, outermost } from '../../language/sentences/quotations.ts';
import { isWithin, type Statement, within } from '../verify/claims/statement.ts';
import type { Token } from '../verify/claims/tokens.ts';

/** Something with a place in a sentence. */
interface Placed {
  readonly start: number;
}

/** Whether a denial bears on what stands somewhere in its clause, by the marks around it. */
export function bearsOn(denial: Placed, places: readonly Placed[], statement: Statement): boolean {
  const stretch = stretchAround(denial, statement);
  const isAlone = within(statement.tokens, stretch).every(({ isContent }) => !isContent);

  return isAlone || (places.length > 0 && places.every((place) => isWithin(place, stretch)));
}

/** The word that a denial stands before, between the same marks; undefined where it ends them: "he sells it not". */
export function deniedAfter(denial: Placed, statement: Statement): Token | undefined {
  return within(statement.tokens, stretchAround(denial, statement)).find(
    ({ start, isContent, word }) =>
      start > denial.start && isContent && !isLight(word, statement.language),
  );
}

/** The quotation that a denial stands in, else what stands with it between two marks. */
function stretchAround(denial: Placed, { text, parts }: Statement): readonly Span[] {
  const quotations = outermost(findQuotations(text));

  return [...quotations, ...parts].filter((span) => isWithin(denial, [span])).slice(0, 1);
}
