// Where a text says that something comes from a place, goes to one or is in one.

import { countryOf } from '../facts/place-names.ts';
import { placesIn } from '../facts/places.ts';
import { byLanguage, type Language } from '../language.ts';
import { asWords } from '../phrases/phrases.ts';
import { remembered } from '../remembered.ts';
import { claimWords } from './claim-words.ts';

/** A place that something comes from, goes to or is in. */
export interface Direction {
  readonly place: string;
  readonly start: number;
  readonly way: 'from' | 'to' | 'in';
}

/** A place and what belongs to it before it: an article, an adjective. */
const after = '\\s+((?:\\p{Ll}+\\s+){0,2}\\p{Lu}[\\p{L}.-]+(?:\\s\\p{Lu}[\\p{L}.-]+)?)';

const patterns = byLanguage((language) => ({
  from: new RegExp(`${asWords(claimWords[language].roles.from)}${after}`, 'gu'),
  to: new RegExp(`${asWords(claimWords[language].roles.to)}${after}`, 'gu'),
  named: new RegExp(
    `${asWords([...claimWords[language].roles.from, ...claimWords[language].roles.in])}\\s+(?=\\p{Lu}\\p{Ll})`,
    'gu',
  ),
  in: new RegExp(`${asWords(claimWords[language].roles.in)}${after}`, 'gu'),
}));

/** The places of a text with what they are to what happens. */
export const directionsIn = remembered((text, language): readonly Direction[] => {
  return (['from', 'to', 'in'] as const).flatMap((way) =>
    Array.from(text.matchAll(patterns[language][way]), ({ 1: named = '', index }) =>
      [...placesIn(named)].map((place) => ({ place: countryOf(place), way, start: index })),
    ).flat(),
  );
});

/** Offsets of words with a capital right after such a preposition, without an article: names of places, mostly. */
export function namesAfter(text: string, language: Language): readonly number[] {
  return Array.from(
    text.matchAll(patterns[language].named),
    ({ 0: found, index }) => index + found.length,
  );
}
