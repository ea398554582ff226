// Which clauses of the cited paragraphs a clause of a sentence comes from.

import type { Clause } from '../../../language/claims/clauses.ts';
import {
  type AlignedWord,
  type Alignment,
  isMention,
  type Place,
  wordsWithin,
} from './alignment.ts';
import { clauseAround, isWithin, type Statement } from './statement.ts';

/** A clause of the paragraphs that a clause of a sentence may come from. */
export interface Origin {
  readonly statement: Statement;
  readonly clause: Clause;
  /** How many words of the clause it has, each by its match and weight. */
  readonly shared: number;
  /** The same without names and places. */
  readonly told: number;
  /** Those words. */
  readonly words: readonly AlignedWord[];
}

/**
 * The clauses of the paragraphs that share words with a clause, best first.
 *
 * @param withSpeaker - Whether those words count that only name who says it.
 */
export function originsOf(
  { words, passages, sentence }: Alignment,
  clause: Clause,
  withSpeaker = false,
): readonly Origin[] {
  const own = wordsWithin(words, clause).filter(
    ({ token }) => withSpeaker || !isMention(sentence, token),
  );

  return passages
    .flatMap((statement, index) =>
      statement.clauses.map((other) => {
        const matches = own.map(
          ({ places, weight }) =>
            weight * matchWithin(places, index, statement, other, withSpeaker),
        );

        return {
          statement,
          clause: other,
          shared: matches.reduce((sum, match) => sum + match, 0),
          told: matches.reduce(
            (sum, match, position) => sum + (own[position]?.weight === 1 ? match : 0),
            0,
          ),
          words: own.filter((_, position) => (matches[position] ?? 0) > 0),
        };
      }),
    )
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared);
}

/** Origins that share nearly as much as the best one: they may be meant as well. */
export function nearest(origins: readonly Origin[], share = 0.7): readonly Origin[] {
  const most = origins[0]?.shared ?? 0;

  return origins.filter(({ shared }) => shared >= share * most);
}

/** Where a word of the sentence comes from: its places in the origins of its clause, all places where it has none there. */
export function placesOf(alignment: Alignment, word: AlignedWord): readonly Place[] {
  const clause = clauseAround(alignment.sentence, word.token);
  const near = nearest(originsOf(alignment, clause));
  const inside = word.places.filter(({ statement, token }) =>
    near.some(
      (origin) =>
        origin.statement === alignment.passages[statement] && isWithin(token, origin.clause),
    ),
  );

  return inside.length > 0 ? inside : word.places;
}

/** The best match of a word in a clause of a passage; 0 where it has none there. */
function matchWithin(
  places: readonly Place[],
  index: number,
  statement: Statement,
  clause: Clause,
  withSpeaker: boolean,
): number {
  const here = places.filter(
    (place) =>
      place.statement === index &&
      isWithin(place.token, clause) &&
      (withSpeaker || !isMention(statement, place.token)),
  );

  return Math.max(0, ...here.map(({ match }) => match));
}
