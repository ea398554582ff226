// Which words of the cited paragraphs a sentence's words come from.

import type { Clause } from '../../../language/claims/clauses.ts';
import type { Pole } from '../../../language/opposites/opposites.ts';
import type { WordLikeness } from './likeness.ts';
import { isWithin, type Statement } from './statement.ts';
import type { Token } from './tokens.ts';

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
      return {
        token,
        weight: isName ? nameWeight : 1,
        best: Math.max(0, ...places.map(({ match }) => match)),
        places,
      };
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

/** What words weigh together. */
export function weightOf(words: readonly AlignedWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** What the words of a sentence weigh that its passages share. */
export function sharedWeight({ words }: Alignment): number {
  return weightOf(words.filter(({ places }) => places.length > 0));
}

/** Whether a word names the speaker of its sentence. */
export function isMention({ mention }: Statement, { start }: Token): boolean {
  return mention !== undefined && start >= mention.start && start < mention.end;
}
