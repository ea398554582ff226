// Whether a clause is denied where the clauses that it comes from are, and only there.

import type { Clause } from '../../../language/claims/clauses.ts';
import { deniesNoun } from '../../../language/claims/denials.ts';
import type { Scale } from '../../../language/claims/opposites.ts';
import { type Alignment, nearest, type Origin, wordsWithin } from '../claims/alignment.ts';
import { type Statement, within } from '../claims/statement.ts';

/** A clause that is put so differently is not compared by its negations. */
const leastShare = 0.45;

/** Origins that share less of what the best one does are not meant. */
const nearlyBest = 0.8;

/** Scales whose second end denies what follows it: "refused to", "denied that". */
const denying: ReadonlySet<Scale> = new Set(['agreement', 'confirmation']);

/**
 * Whether a clause is denied like one of its origins.
 *
 * @param origins - Of the clause, best first.
 */
export function isDeniedAlike(
  alignment: Alignment,
  clause: Clause,
  origins: readonly Origin[],
): boolean {
  const { sentence, words } = alignment;
  const own = wordsWithin(words, clause).length;
  const most = origins[0]?.shared ?? 0;
  const near = nearest(origins, nearlyBest);
  if (deniesNoun(sentence.text, sentence.language)) return true;
  if (most < leastShare * own) {
    return within(sentence.negations, clause).length === 0 || near.some(hasDenial);
  }

  return near.some((origin) => {
    if (deniesNoun(origin.statement.text, origin.statement.language)) return true;

    const together = [origin, ...completing(origin, origins)];
    const shared = sharedScales(sentence, clause, together);
    const isDenied = together.some(({ statement, clause: other }) =>
      isDeniedIn(statement, other, shared),
    );
    return isDeniedIn(sentence, clause, shared) === isDenied;
  });
}

/** Whether a sentence denies anything, by a negation or a word with an opposite. */
function hasDenial({ statement: { negations, poles } }: Origin): boolean {
  return negations.length > 0 || poles.some(({ end }) => end === -1);
}

/** Clauses of the same sentence that have words which the origin lacks: one clause may join two. */
function completing(origin: Origin, all: readonly Origin[]): readonly Origin[] {
  return all.filter(
    (other) =>
      other.statement === origin.statement &&
      other.clause !== origin.clause &&
      other.words.some(
        (word) => /^\p{Ll}/u.test(word.token.surface) && !origin.words.includes(word),
      ),
  );
}

function sharedScales(
  sentence: Statement,
  clause: Clause,
  origins: readonly Origin[],
): ReadonlySet<Scale> {
  const there = origins.flatMap(({ statement, clause: other }) =>
    within(statement.poles, other).map(({ scale }) => scale),
  );

  return new Set(
    within(sentence.poles, clause)
      .map(({ scale }) => scale)
      .filter((scale) => there.includes(scale)),
  );
}

/** A scale that both clauses are on was looked at by itself. */
function isDeniedIn(statement: Statement, clause: Clause, shared: ReadonlySet<Scale>): boolean {
  const isDenying = within(statement.poles, clause).some(
    ({ scale, end }) => end === -1 && denying.has(scale) && !shared.has(scale),
  );

  return (within(statement.negations, clause).length + (isDenying ? 1 : 0)) % 2 === 1;
}
