// Whether a claim affirms what a sentence denies, or denies what it affirms.

import { claimWords } from '../../language/claims/claim-words.ts';
import type { Clause } from '../../language/claims/clauses.ts';
import { nounDenialsIn } from '../../language/claims/denials.ts';
import { ofAllLanguages } from '../../language/language.ts';
import { oneOf } from '../../language/phrases/phrases.ts';
import { apostrophes } from '../../language/words/characters.ts';
import {
  type AlignedWord,
  type Alignment,
  weightOf,
  wordsWithin,
} from '../verify/claims/alignment.ts';
import { type Fault, firstOf } from '../verify/claims/fault.ts';
import { isWithin, type Statement, textOf, within } from '../verify/claims/statement.ts';
import type { Token } from '../verify/claims/tokens.ts';
import { bearsOn, deniedAfter } from './stretch.ts';

/** Two clauses that tell of the same share so many words, a name for half of one … */
const fewestShared = 1.9;

/** … and so much of what the claim's clause says. */
const leastShare = 0.5;

/** So much is nearly all that it says. */
const nearlyAll = 0.75;

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
    const told = nearest.clauses.flatMap((other) => {
      const pairs = pairsWithin(own, other, index);
      const shared = weightOf(pairs.map(({ word }) => word));
      return shared >= fewestShared && shared >= leastShare * all ? { clause: other, pairs } : [];
    });
    const isTurned =
      told.length > 0 &&
      told.every(
        ({ clause: other, pairs }) =>
          isOdd(
            denialsOf(
              sentence,
              clause,
              pairs.map(({ word }) => word.token),
            ),
          ) !== isOdd(bearing(denialsOf(nearest, other, placesOf(pairs)), nearest, pairs, all)),
      );

    return isTurned ? { outcome: 'turned-around', detail: textOf(sentence, clause) } : undefined;
  });
}

/** A word of a claim with the words of a clause that go with it. */
interface Pair {
  readonly word: AlignedWord;
  readonly places: readonly Token[];
}

/** What of some words a clause has: each of its own goes with one of them at most. */
function pairsWithin(
  words: readonly AlignedWord[],
  clause: Clause,
  index: number,
): readonly Pair[] {
  const taken = new Set<number>();

  return words.flatMap((word) => {
    const places = word.places
      .filter(({ statement, token }) => statement === index && isWithin(token, clause))
      .map(({ token }) => token);
    const free = places.find(({ start }) => !taken.has(start));
    if (free === undefined) return [];

    taken.add(free.start);
    return [{ word, places }];
  });
}

function placesOf(pairs: readonly Pair[]): readonly Token[] {
  return pairs.flatMap(({ places }) => places);
}

function isOdd(denials: readonly Denial[]): boolean {
  return denials.length % 2 === 1;
}

/** Where something is denied. */
type Denial = Statement['negations'][number];

/**
 * What denies a clause: its negations, and "without" before a word that the other one has. "Der Auftritt war nicht der beste"
 * denies what stands right behind its negation, and not that there was one.
 *
 * @param shared - Its words that the other clause has.
 */
function denialsOf(
  statement: Statement,
  clause: Clause,
  shared: readonly Token[],
): readonly Denial[] {
  const isShared = (start: number) => shared.some((token) => token.start === start);
  const negations = statement.negations.filter(({ start }) => {
    const denied = deniedThing.exec(statement.text.slice(start));
    return denied === null || isShared(start + denied[0].length);
  });
  const without = nounDenialsIn(statement.text, statement.language)
    .filter((start) => !statement.negations.some((negation) => negation.start === start))
    .filter((start) => {
      const next = statement.tokens.find((token) => token.isContent && token.start > start);
      return next !== undefined && isShared(next.start);
    })
    .map((start) => ({ start }));

  return within([...negations, ...without], clause);
}

/**
 * The denials that bear on what two clauses share: each stands beside a word that the rest of its clause lacks, and before a
 * shared one, behind all, or beside nearly all. "He had to go and has “nothing to lose”" denies no going.
 *
 * @param all - What the words of the claim's clause weigh.
 */
function bearing(
  denials: readonly Denial[],
  statement: Statement,
  pairs: readonly Pair[],
  all: number,
): readonly Denial[] {
  return denials.filter((denial) => {
    const beside = pairs.filter(({ places }) => bearsOn(denial, places, statement));
    const denied = deniedAfter(denial, statement);
    const isShared = placesOf(pairs).some(({ start }) => start === denied?.start);

    return (
      beside.length > 0 &&
      (denied === undefined ||
        isShared ||
        weightOf(beside.map(({ word }) => word)) >= nearlyAll * all)
    );
  });
}

/** A negation with an article behind it, up to the word that follows. */
const deniedThing = new RegExp(
  `^[\\p{L}${apostrophes}]+ ${oneOf(ofAllLanguages(claimWords, (words) => words.articles))} (?=\\p{L})`,
  'u',
);
