// The times of day, days and seasons that a text names, under names that all languages share.

import { dateWord } from '../facts/dates.ts';
import { byLanguage } from '../language.ts';
import { asWords } from '../phrases/phrases.ts';
import { remembered } from '../remembered.ts';
import { claimWords } from './claim-words.ts';

/** A time where it stands. */
export interface Time {
  readonly name: string;
  /** Times of one kind exclude each other: weekdays, months, parts of the day. */
  readonly kind: string;
  readonly start: number;
}

const patterns = byLanguage((language) =>
  claimWords[language].times.map(
    ([kind, name, phrases]) => [kind, name, new RegExp(asWords(phrases), 'giu')] as const,
  ),
);

/** Weekdays, months, parts of the day, seasons, and words such as "yesterday". */
export const timesIn = remembered((text, language): readonly Time[] => {
  const days = Array.from(text.matchAll(/\p{Lu}\p{L}+/gu), ({ 0: word, index }) => ({
    name: dateWord(word),
    start: index,
  })).flatMap(({ name, start }) =>
    name === undefined ? [] : { name, kind: name.split(' ')[0] ?? name, start },
  );
  const others = patterns[language].flatMap(([kind, name, pattern]) =>
    Array.from(text.matchAll(pattern), ({ index }) => ({ name, kind, start: index })),
  );

  return [...days, ...others];
});
