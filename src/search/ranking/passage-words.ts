// The words of a passage, ready to be compared.

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
 * Where a sentence ends for ranking, which looks at two sentences at a time: a false end after an abbreviation does
 * little harm there, so that no chunk has to bring its sentences.
 */
const sentenceEnd = /(?<=[.!?:…][“”"»«’')\]]{0,3})\s+(?=["„“»«‚‘(]?[\p{Lu}\p{N}])|\n+/u;

/** Splits a chunk into words, for comparisons with `shapes`. */
export function passageWords(
  { prefix, text }: { readonly prefix: string; readonly text: string },
  shapes: WordShapes,
): PassageWords {
  const shapesOf = (part: string): WordShape[] => words(part).map((word) => shapes.of(word));
  const title = shapesOf(prefix);
  const sentences = text
    .split(sentenceEnd)
    .map(shapesOf)
    .filter((sentence) => sentence.length > 0);

  return { prefix: title, sentences, distinct: [...new Set([...title, ...sentences.flat()])] };
}
