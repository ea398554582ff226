import { words } from '../text/words.ts';
import { similarityNgrams } from './similarity-ngrams.ts';

/** A distinct word of a passage. */
export interface PassageWord {
  readonly word: string;
  /** Hashes of its distinct n-grams. */
  readonly ngrams: Uint32Array;
}

/** What ranking needs of a passage, made once and kept while it is in the cache. */
export interface PassageProfile {
  readonly words: readonly PassageWord[];
  /** The text in order, as positions in `words`. */
  readonly tokens: Uint16Array;
  /** Where in `tokens` each sentence starts, and at the end the number of tokens. */
  readonly sentenceStarts: readonly number[];
  /** Whether a token is capitalised inside a sentence; in German, nouns are too. */
  readonly capitalised: Uint8Array;
}

const sentenceEnd = /(?<=[.!?…:][“”"»«’')\]]*)\s+(?=[\p{Lu}\p{N}„“"»«‚‘([])|\n+/u;

const longestText = 65_535;

/** Splits a passage into words and sentences. Of a text of more than 65,535 words, the rest is left out. */
export function profileOf(text: string): PassageProfile {
  const positions = new Map<string, number>();
  const distinct: PassageWord[] = [];
  const tokens: number[] = [];
  const sentenceStarts: number[] = [];

  for (const sentence of text.split(sentenceEnd)) {
    const found = words(sentence).slice(0, longestText - tokens.length);
    if (found.length > 0) sentenceStarts.push(tokens.length);

    for (const word of found) {
      let position = positions.get(word);

      if (position === undefined) {
        position = distinct.push({ word, ngrams: similarityNgrams(word) }) - 1;
        positions.set(word, position);
      }

      tokens.push(position);
    }
  }

  return {
    words: distinct,
    tokens: Uint16Array.from(tokens),
    sentenceStarts: [...sentenceStarts, tokens.length],
    capitalised: new Uint8Array(0),
  };
}
