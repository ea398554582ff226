// The words of a sentence where they stand, with what is known of each.

import { isReportingWord } from '../../../language/claims/certainty.ts';
import type { Unit } from '../../../language/claims/claim-words.ts';
import { unitOf } from '../../../language/claims/units.ts';
import { numbersIn } from '../../../language/facts/numbers.ts';
import { countryOf } from '../../../language/facts/place-names.ts';
import { findPlaces } from '../../../language/facts/places.ts';
import type { Language } from '../../../language/language.ts';
import { stopwords } from '../../../language/words/stopwords.ts';

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

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))*/gu;

/** "US" is no "us". */
const acronym = /^\p{Lu}{2,}$/u;

const capitalised = /^\p{Lu}/u;

/** The words of a text, in order. */
export function tokensOf(text: string, language: Language): readonly Token[] {
  const tokens = wordsOf(text, language);

  return tokens.map((token, index) => {
    const isBeside = [tokens[index - 1], tokens[index + 1]].some(
      (other) =>
        other?.isContent &&
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
