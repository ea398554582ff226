// The words of a passage, ready to be compared.

import {
  apostrophes,
  closingMarks,
  innerOpeningMarks,
  openingMarks,
} from '../../language/words/characters.ts';
import { words } from '../../language/words/words.ts';
import type { WordShape, WordShapes } from './word-shapes.ts';

/** The words of a chunk, as ranking compares them. */
export interface PassageWords {
  /** Those of the prefix (title, date, section), in order. */
  readonly prefix: readonly WordShape[];
  /** Those of the text, in order, by sentence. */
  readonly sentences: readonly (readonly WordShape[])[];
  /** Each of both once. */
  readonly distinct: readonly WordShape[];
}

/**
 * Where ranking cuts a chunk into stretches, of which it looks at two at a time. They are no sentences
 * (`splitSentences` finds those): a colon ends one too, the language of a chunk is not known here, and a false end
 * after an abbreviation does little harm. The weights of ranking were fitted with these stretches.
 */
const stretchEnd = new RegExp(
  `(?<=[.!?:…][${closingMarks}${apostrophes})\\]]{0,3})\\s+(?=[${openingMarks}${innerOpeningMarks}(]?[\\p{Lu}\\p{N}])|\\n+`,
  'u',
);

/** Splits a chunk into words, for comparisons with `shapes`. */
export function passageWords(
  { prefix, text }: { readonly prefix: string; readonly text: string },
  shapes: WordShapes,
): PassageWords {
  const shapesOf = (part: string): WordShape[] => words(part).map((word) => shapes.of(word));
  const title = shapesOf(prefix);
  const sentences = text
    .split(stretchEnd)
    .map(shapesOf)
    .filter((sentence) => sentence.length > 0);

  return { prefix: title, sentences, distinct: [...new Set([...title, ...sentences.flat()])] };
}
