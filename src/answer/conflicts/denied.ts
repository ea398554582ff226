// Whether a claim affirms what a sentence denies, or denies what it affirms.

import { claimWords } from '../../language/claims/claim-words.ts';
import type { Clause } from '../../language/claims/clauses.ts';
import { ofAllLanguages } from '../../language/language.ts';
import { oneOf } from '../../language/phrases/phrases.ts';
import { apostrophes } from '../../language/words/characters.ts';
import { type Alignment, weightOf, wordsWithin } from '../verify/claims/alignment.ts';
import { type Fault, firstOf } from '../verify/claims/fault.ts';
import { isWithin, type Statement, textOf, within } from '../verify/claims/statement.ts';

/** Two clauses that tell of the same share so many words, a name for half of one … */
const fewestShared = 1.9;

/** … and so much of what the claim's clause says. */
const leastShare = 0.5;

/** A clause of a claim that shares most of its words with one that says so, where one of the two is denied. */
export function deniedElsewhere(
  alignment: Alignment,
  nearest: Statement,
  index: number,
): Fault | undefined {
  const { sentence, words } = alignment;

  return firstOf(sentence.clauses, (clause) => {
    const own = wordsWithin(words, clause);
    const all = weightOf(own);
    const isShared = (start: number) =>
      own.some(({ places }) =>
        places.some(({ statement, token }) => statement === index && token.start === start),
      );
    const same = nearest.clauses.filter((other) => {
      const shared = weightOf(
        own.filter(({ places }) =>
          places.some(({ statement, token }) => statement === index && isWithin(token, other)),
        ),
      );
      return shared >= fewestShared && shared >= leastShare * all;
    });
    const isTurned =
      same.length > 0 &&
      same.every((other) => isOdd(nearest, other, isShared) !== isOdd(sentence, clause));

    return isTurned ? { outcome: 'turned-around', detail: textOf(sentence, clause) } : undefined;
  });
}

/**
 * Whether an odd number of negations denies a clause. "Der Auftritt war nicht der beste" denies what stands right behind its
 * negation, and not that there was one.
 *
 * @param isShared - Whether a word that begins here is in the other clause, too; all are where it is absent.
 */
function isOdd(
  statement: Statement,
  clause: Clause,
  isShared?: (start: number) => boolean,
): boolean {
  const denying = within(statement.negations, clause).filter(({ start }) => {
    const denied = deniedThing.exec(statement.text.slice(start));
    return denied === null || isShared === undefined || isShared(start + denied[0].length);
  });

  return denying.length % 2 === 1;
}

/** A negation with an article behind it, up to the word that follows. */
const deniedThing = new RegExp(
  `^[\\p{L}${apostrophes}]+ ${oneOf(ofAllLanguages(claimWords, (words) => words.articles))} (?=\\p{L})`,
  'u',
);
