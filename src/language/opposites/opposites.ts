// Words that say the opposite of each other, by what they differ in: the table that each language fills in.

import { claimWords } from '../claims/claim-words.ts';
import { type ByLanguage, byLanguage, type Language } from '../language.ts';
import { asWords, mayHold } from '../phrases/phrases.ts';
import { remembered } from '../remembered.ts';
import { inSmallLetters } from '../words/characters.ts';
import { englishOpposites } from './english.ts';
import { germanOpposites } from './german.ts';

/** What two opposites differ in. */
export type Scale =
  | 'agreement'
  | 'permission'
  | 'rise'
  | 'amount'
  | 'comparison'
  | 'multiple'
  | 'water'
  | 'size'
  | 'length'
  | 'height'
  | 'speed'
  | 'price'
  | 'age'
  | 'strength'
  | 'beginning'
  | 'earliness'
  | 'rank'
  | 'success'
  | 'opening'
  | 'taking-place'
  | 'confirmation'
  | 'likelihood'
  | 'inclusion'
  | 'tension'
  | 'praise'
  | 'quality'
  | 'warmth'
  | 'safety'
  | 'possibility'
  | 'publicity'
  | 'life'
  | 'finding'
  | 'health'
  | 'trade'
  | 'hiring'
  | 'movement'
  | 'guilt'
  | 'truth'
  | 'similarity'
  | 'width'
  | 'advantage'
  | 'support'
  | 'staying'
  | 'certainty'
  | 'haste'
  | 'war'
  | 'availability'
  | 'difficulty'
  | 'voluntariness'
  | 'running';

/** Phrases of the two ends of a scale, in any case. */
export type Ends = readonly [one: readonly string[], other: readonly string[]];

/** The opposites of one language; what it has no plain words for may be empty. */
export type Opposites = Readonly<Record<Scale, Ends>>;

const tables: ByLanguage<Opposites> = { de: germanOpposites, en: englishOpposites };

/** A word at one end of a scale, in a text. */
export interface Pole {
  readonly scale: Scale;
  readonly end: 1 | -1;
  /** Offset of the word, in UTF-16 code units. */
  readonly start: number;
  readonly length: number;
}

/**
 * One pattern for both languages would take "fall" for German. They are for texts in small letters: for any case they
 * take four times as long to be compiled, in which a program on a busy machine would answer nobody for seconds.
 */
const patterns = byLanguage((language) =>
  (Object.entries(tables[language]) as [Scale, Ends][]).flatMap(([scale, ends]) =>
    ends.map((either, index) => {
      const phrases = either.map(inSmallLetters);

      return {
        scale,
        end: index === 0 ? (1 as const) : (-1 as const),
        possible: mayHold(phrases),
        pattern: new RegExp(sourceOf(phrases, language), 'gu'),
      };
    }),
  ),
);

/** "lehnte … ab": the particle ends its clause; in English it may stand anywhere soon after. */
function sourceOf(phrases: readonly string[], language: Language): string {
  const isParted = (phrase: string) =>
    claimWords[language].clauses.particlesEndClauses && phrase.includes(' … ');
  const parted = phrases.filter(isParted).map((phrase) => {
    const [verb = '', particle = ''] = phrase.split(' … ');
    return `${asWords([verb])}[^.;!?]{0,120}?\\s${asWords([particle])}(?=\\s*(?:[\\p{P}]|$))`;
  });

  return [asWords(phrases.filter((phrase) => !isParted(phrase))), ...parted].join('|');
}

/** The words of a text that have an opposite, each with its scale and its end; of "less likely" not "likely". */
export const polesIn = remembered((text, language): readonly Pole[] => {
  const small = inSmallLetters(text);
  const poles = patterns[language]
    .filter(({ possible }) => possible.test(small))
    .flatMap(({ scale, end, pattern }) =>
      Array.from(small.matchAll(pattern), ({ 0: found, index }) => ({
        scale,
        end,
        start: index,
        length: found.length,
      })),
    );

  return poles.filter((pole) => !poles.some((other) => isInside(pole, other)));
});

function isInside(one: Pole, other: Pole): boolean {
  return (
    one.scale === other.scale &&
    one.length < other.length &&
    one.start >= other.start &&
    one.start + one.length <= other.start + other.length
  );
}
