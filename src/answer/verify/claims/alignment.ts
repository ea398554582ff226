// Which words of the cited paragraphs a sentence's words come from.

import type { Clause } from '../../../language/claims/clauses.ts';
import type { Pole } from '../../../language/claims/opposites.ts';
import type { WordLikeness } from './likeness.ts';
import { clauseAround, isWithin, type Statement, type Token } from './statement.ts';

/** A word of a sentence and the words of the paragraphs that may mean the same. */
export interface AlignedWord {
  readonly token: Token;
  /** Names and places tell little of what is said about them. */
  readonly weight: number;
  /** Best match anywhere, from 0 to 1. */
  readonly best: number;
  readonly places: readonly Place[];
}

/** A word of a paragraph that a sentence's word goes with. */
export interface Place {
  /** Which sentence of the paragraphs. */
  readonly statement: number;
  readonly token: Token;
  readonly match: number;
}

/** A sentence held against the sentences of its paragraphs. */
export interface Alignment {
  readonly sentence: Statement;
  readonly passages: readonly Statement[];
  /** Its content words, in order. */
  readonly words: readonly AlignedWord[];
}

/** Words that go together less well are taken for different ones. */
const leastMatch = 0.5;

/** How well two words go together that are the same in contrast to their opposite. */
const poleMatch = 0.5;

/** What a name counts beside other words. */
const nameWeight = 0.5;

/** Holds a sentence against the sentences of paragraphs. All passages are in one language. */
export function align(
  sentence: Statement,
  passages: readonly Statement[],
  likeness: WordLikeness,
): Alignment {
  const target = passages[0]?.language ?? sentence.language;
  const compare = likeness.comparison(sentence.text, sentence.language, target);

  const names = new Set(
    [sentence, ...passages].flatMap(({ speakerTokens }) => speakerTokens.map(({ word }) => word)),
  );

  const words = sentence.tokens
    .filter(({ isContent }) => isContent)
    .map((token): AlignedWord => {
      const likenessTo = compare(token.word);
      const places = passages.flatMap(({ tokens, speakerTokens }, statement) =>
        [...tokens, ...speakerTokens]
          .filter(({ isContent }) => isContent)
          .map((other) => ({
            statement,
            token: other,
            match: Math.max(
              isSameFact(token, other) ? 1 : 0,
              isSamePole(poleAt(sentence, token), poleAt(passages[statement], other))
                ? poleMatch
                : 0,
              likenessTo(other.word),
            ),
          }))
          .filter(({ match }) => match >= leastMatch),
      );
      const isName = token.place !== undefined || token.isName || names.has(token.word);
      return { token, weight: isName ? nameWeight : 1, best: Math.max(0, ...places.map(({ match }) => match)), places };
    });

  return { sentence, passages, words };
}

/** The same place, number or unit, however it is written. */
function isSameFact(one: Token, other: Token): boolean {
  return (
    (one.place !== undefined && one.place === other.place) ||
    (one.number !== undefined && one.number === other.number) ||
    (one.unit !== undefined && one.unit === other.unit)
  );
}

function poleAt(statement: Statement | undefined, { start }: Token): Pole | undefined {
  return statement?.poles.find((pole) => start >= pole.start && start < pole.start + pole.length);
}

/** "Willing" and "bereit" stand at the same end of one scale. */
function isSamePole(one: Pole | undefined, other: Pole | undefined): boolean {
  return one !== undefined && one.scale === other?.scale && one.end === other.end;
}

/** The aligned words that stand inside a clause. */
export function wordsWithin(words: readonly AlignedWord[], clause: Clause): readonly AlignedWord[] {
  return words.filter(({ token }) => isWithin(token, clause));
}

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
          ({ places, weight }) => weight * matchWithin(places, index, statement, other, withSpeaker),
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

/** Whether a word names the speaker of its sentence. */
export function isMention({ mention }: Statement, { start }: Token): boolean {
  return mention !== undefined && start >= mention.start && start < mention.end;
}
