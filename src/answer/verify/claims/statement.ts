// A sentence taken apart: its words, its clauses, what it denies, who says it.

import { isReportingWord } from '../../../language/claims/certainty.ts';
import { type Clause, type Span, splitClauses } from '../../../language/claims/clauses.ts';
import { negationsIn } from '../../../language/claims/denials.ts';
import { type Pole, polesIn } from '../../../language/claims/opposites.ts';
import type { Unit } from '../../../language/claims/claim-words.ts';
import { unitOf } from '../../../language/claims/units.ts';
import { numbersIn } from '../../../language/facts/numbers.ts';
import { countryOf } from '../../../language/facts/place-names.ts';
import { findPlaces } from '../../../language/facts/places.ts';
import { findQuotations, outermost } from '../../../language/sentences/quotations.ts';
import { findMention } from '../../../language/speech/find-mention.ts';
import { maskQuotations } from '../../../language/speech/speech.ts';
import { stopwords } from '../../../language/words/stopwords.ts';
import type { Language } from '../../../language/language.ts';

/** A word where it stands. */
export interface Token {
  /** As `words` spells it. */
  readonly word: string;
  readonly surface: string;
  readonly start: number;
  /** No function word, and none that only says that something is said. */
  readonly isContent: boolean;
  /** The place that it names or is part of the name of, under a name that all languages share. */
  readonly place?: string;
  /** The value of a number, in digits or words. */
  readonly number?: number;
  /** The unit that it names, under a name that all languages share. */
  readonly unit?: Unit;
  /** One of several words with a capital that stand together: a title and a name. */
  readonly isName: boolean;
}

/** A sentence, read. */
export interface Statement {
  readonly text: string;
  readonly language: Language;
  /** Who says it, where that is known. */
  readonly speaker?: string;
  /** Where in it its speaker is named. */
  readonly mention?: Span;
  readonly tokens: readonly Token[];
  /** The words of a speaker who is not named in it. */
  readonly speakerTokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly parts: readonly Span[];
  readonly poles: readonly Pole[];
  /** Where its negations stand. */
  readonly negations: readonly { readonly start: number }[];
}

/** The place of a word that is not in the text; in no clause. */
const nowhere = -1;

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))*/gu;

/** "US" is no "us". */
const acronym = /^\p{Lu}{2,}$/u;

/** Takes a sentence apart. @param known - Its speaker, where the story tells. */
export function readStatement(text: string, language: Language, known?: string): Statement {
  const named = namedSpeaker(text, language);
  const speaker = known ?? named;
  const start = named === undefined ? -1 : text.toLowerCase().indexOf(named.toLowerCase());

  return {
    text,
    language,
    ...(speaker !== undefined && { speaker }),
    ...(named !== undefined && start >= 0 && { mention: { start, end: start + named.length } }),
    tokens: tokensOf(text, language),
    speakerTokens: tokensOf(speaker ?? '', language).map((token) => ({ ...token, start: nowhere })),
    ...splitClauses(text, language),
    poles: polesIn(text, language),
    negations: negationsIn(text, language).map((offset) => ({ start: offset })),
  };
}

/** The speaker that a sentence names itself; a pronoun names nobody. */
function namedSpeaker(text: string, language: Language): string | undefined {
  const mention = findMention(maskQuotations(text, outermost(findQuotations(text))), language);

  return tokensOf(mention?.text ?? '', language).some(({ isContent }) => isContent)
    ? mention?.text
    : undefined;
}

/** What of a list with places stands inside a clause. */
export function within<Placed extends { readonly start: number }>(
  list: readonly Placed[],
  clause: Clause,
): readonly Placed[] {
  return list.filter((one) => isWithin(one, clause));
}

/** Whether something stands inside a clause. */
export function isWithin({ start }: { readonly start: number }, clause: Clause): boolean {
  return clause.some((span) => start >= span.start && start < span.end);
}

/** The words of a clause, without what stands inside it. */
export function textOf({ text }: Statement, clause: Clause): string {
  return clause
    .map(({ start, end }) => text.slice(start, end).trim())
    .join(' ')
    .trim();
}

/** The clause that a place is in; the whole sentence where it is in none. */
export function clauseAround(
  { clauses, text }: Statement,
  place: { readonly start: number },
): Clause {
  return clauses.find((clause) => isWithin(place, clause)) ?? [{ start: 0, end: text.length }];
}

const capitalised = /^\p{Lu}/u;

function tokensOf(text: string, language: Language): readonly Token[] {
  const tokens = wordsOf(text, language);

  return tokens.map((token, index) => {
    const isBeside = [tokens[index - 1], tokens[index + 1]].some(
      (other) =>
        other !== undefined &&
        other.isContent &&
        capitalised.test(other.surface) &&
        /^[ .]*$/u.test(between(text, token, other)),
    );
    return { ...token, isName: token.isContent && capitalised.test(token.surface) && isBeside };
  });
}

function between(text: string, one: Placed, other: Placed): string {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];

  return text.slice(first.start + first.surface.length, second.start);
}

type Placed = Pick<Token, 'start' | 'surface'>;

function wordsOf(text: string, language: Language): readonly Omit<Token, 'isName'>[] {
  const places = findPlaces(text);

  return Array.from(text.matchAll(wordPattern), ({ 0: surface, index }) => {
    const place = places.find(({ start, length }) => index >= start && index < start + length);
    const [number] = numbersIn(surface, language);
    const unit = unitOf(surface, language);
    const word = surface.toLowerCase().replace(/’/gu, "'").replace(/'s$/u, '');

    return {
      word,
      surface,
      start: index,
      isContent:
        place !== undefined ||
        number !== undefined ||
        acronym.test(surface) ||
        (!stopwords[language].has(word) && word.length > 1 && !isReportingWord(word, language)),
      ...(place !== undefined && { place: countryOf(place.place) }),
      ...(number !== undefined && { number }),
      ...(unit !== undefined && { unit }),
    };
  });
}
