// Numbers that are said to be the least or the most.

import { numbersIn } from '../facts/numbers.ts';
import { byLanguage } from '../language.ts';
import { asWords } from '../phrases/phrases.ts';
import { remembered } from '../remembered.ts';
import { claimWords } from './claim-words.ts';

/** A number that is said to be a bound. */
export interface Bound {
  readonly value: number;
  readonly bound: 'least' | 'most';
}

/** A number, or a word before it: "mindestens jedoch 20.000". */
const number = '[\\p{L}\\p{N}.,]+(?:\\s+[\\p{L}\\p{N}.,]+)?';

const patterns = byLanguage((language) => {
  const { least, most, orMore, orLess } = claimWords[language].bounds;
  const before = (phrases: readonly string[]) =>
    new RegExp(`${asWords(phrases)}\\s+(${number})`, 'giu');
  const after = (phrases: readonly string[]) =>
    new RegExp(`(${number})\\s+${asWords(phrases)}`, 'giu');

  return [
    ['least', before(least)],
    ['least', after(orMore)],
    ['most', before(most)],
    ['most', after(orLess)],
  ] as const;
});

/** The bounds of a text: "at least 20,000", "20.000 Euro oder weniger"; of "no more than" not "more than". */
export const boundsIn = remembered((text, language): readonly Bound[] => {
  const found = patterns[language].flatMap(([bound, pattern]) =>
    Array.from(text.matchAll(pattern), ({ 0: all, 1: written = '', index }) => ({
      bound,
      written,
      start: index,
      end: index + all.length,
    })),
  );
  const longest = found.filter(
    (one) => !found.some(({ start, end }) => end === one.end && start < one.start),
  );

  return longest.flatMap(({ bound, written }) =>
    [...numbersIn(written, language)].slice(0, 1).map((value) => ({ value, bound })),
  );
});
