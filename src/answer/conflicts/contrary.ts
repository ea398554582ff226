// Whether one of two sentences affirms what the other denies.

import type { Clause } from '../../language/claims/clauses.ts';
import { excepts } from '../../language/disputes/disputes.ts';
import { denies } from '../../language/facts/negations.ts';
import { type AlignedWord, type Alignment, weightOf } from '../verify/claims/alignment.ts';
import {
  clauseAround,
  isWithin,
  type Statement,
  textOf,
  within,
} from '../verify/claims/statement.ts';
import type { Token } from '../verify/claims/tokens.ts';
import { deniedIn } from '../verify/kinds/denial.ts';

/** What two clauses share beside the word that one affirms and the other denies, a name for half of one: a name is too little. */
const leastBeside = 1;

/** A word of one sentence and its counterpart in the other. */
interface Counterparts {
  readonly own: { readonly start: number };
  readonly theirs: { readonly start: number };
  /** Whether they mean the opposite of each other. */
  readonly areOpposite: boolean;
}

/** A sentence with what it has of a question. */
export interface AskedOf {
  readonly statement: Statement;
  /** Share of the question's words that it has, from 0 to 1. */
  readonly asked: number;
  /** Its words that are in the question. */
  readonly tokens: readonly Token[];
}

/**
 * Whether a clause of one sentence and one of the other say the contrary of the same: one denies the very word that the other
 * affirms, or has its opposite, they share more than that word, and each has a word of the question.
 *
 * @param alignment - Of the first with the second alone.
 */
export function saysContrary(one: AskedOf, other: AskedOf, alignment: Alignment): boolean {
  const { words } = alignment;
  const [denied, deniedThere] = [deniedOf(one.statement), deniedOf(other.statement)];

  return counterpartsIn(one.statement, other.statement, words).some((pair) => {
    const { own, theirs, areOpposite } = pair;
    const isDenied = isAmong(denied, own);
    const isDeniedThere = isAmong(deniedThere, theirs);
    const isTurned = (isDenied !== isDeniedThere) !== areOpposite;
    if (!isTurned || (areOpposite && !areAskedFor(pair, one, other))) return false;

    const clause = clauseAround(one.statement, own);
    const there = clauseAround(other.statement, theirs);
    if (isDenied !== isDeniedThere && refusesIn(isDenied ? other.statement : one.statement)) {
      return false;
    }
    const beside = words.filter(
      ({ token, places }) =>
        token.start !== own.start &&
        isWithin(token, clause) &&
        places.some((place) => place.token.start !== theirs.start && isWithin(place.token, there)),
    );
    return (
      weightOf(beside) >= leastBeside && tellsOfAsked(one, clause) && tellsOfAsked(other, there)
    );
  });
}

/** "They declined to carry out an investigation" affirms none. */
function refusesIn(statement: Statement): boolean {
  return statement.tokens.some(({ surface }) => denies(surface.toLowerCase()));
}

/** Opposites are of what is asked where one of them is a word of the question, or both sentences have the whole of it. */
function areAskedFor({ own, theirs }: Counterparts, one: AskedOf, other: AskedOf): boolean {
  return (
    isAmong(one.tokens, own) ||
    isAmong(other.tokens, theirs) ||
    (one.asked === 1 && other.asked === 1)
  );
}

/** Whether a clause has a word of the question, and denies it of nothing else. */
function tellsOfAsked({ statement, tokens }: AskedOf, clause: Clause): boolean {
  const isOfOthers =
    within(statement.negations, clause).length > 0 &&
    excepts(textOf(statement, clause), statement.language);

  return !isOfOthers && within(tokens, clause).length > 0;
}

function counterpartsIn(
  sentence: Statement,
  other: Statement,
  words: readonly AlignedWord[],
): readonly Counterparts[] {
  const same = words.flatMap(({ token, places }) =>
    places.map((place) => ({ own: token, theirs: place.token, areOpposite: false })),
  );
  const ofScales = sentence.poles.flatMap((pole) =>
    other.poles
      .filter(({ scale }) => scale === pole.scale)
      .map((theirs) => ({ own: pole, theirs, areOpposite: theirs.end !== pole.end })),
  );

  return [
    ...ofScales,
    ...same.filter(
      ({ own, theirs }) =>
        !ofScales.some((one) => one.own.start === own.start && one.theirs.start === theirs.start),
    ),
  ];
}

function isAmong(tokens: readonly Token[], { start }: { readonly start: number }): boolean {
  return tokens.some((token) => token.start === start);
}

/** The very words that negations deny: "nicht um jeden Preis eine Einigung erzielen" denies no agreement. */
function deniedOf(statement: Statement): readonly Token[] {
  return [...deniedIn(statement), ...deniedBefore(statement)];
}

/** What negations deny that end their clause: "it worked not"; the verb where its particle follows: "griff die Wache nicht ein". */
function deniedBefore(statement: Statement): readonly Token[] {
  return statement.negations.flatMap((negation) => {
    const inClause = within(statement.tokens, clauseAround(statement, negation));
    const content = inClause.filter(({ isContent }) => isContent);
    if (!content.every(({ start }) => start <= negation.start)) return [];

    const isBeforeParticle = inClause.some(({ start }) => start > negation.start);
    return isBeforeParticle ? verbIn(inClause) : content.slice(-1);
  });
}

/** The last word that is neither a noun nor stands before one, where nouns have a capital. */
function verbIn(tokens: readonly Token[]): readonly Token[] {
  const isNoun = (token: Token | undefined) =>
    token !== undefined && /^\p{Lu}/u.test(token.surface);

  return tokens
    .filter((token, index) => token.isContent && !isNoun(token) && !isNoun(tokens[index + 1]))
    .slice(-1);
}
