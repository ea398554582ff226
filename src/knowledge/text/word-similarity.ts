import { hashOf } from './hashed-vector.ts';
import { fold } from './ngrams.ts';

const shortest = 3;
const longest = 5;
const boundary = '_';

/** What a word is compared by: the distinct hashes of its character 3- to 5-grams, ascending. */
export type WordShape = Uint32Array;

/** The shape of a lower-case word, boundaries included. */
export function wordShape(word: string): WordShape {
  const padded = `${boundary}${fold(word)}${boundary}`;
  const hashes = new Set<number>();

  for (let size = shortest; size <= longest; size += 1) {
    for (let start = 0; start + size <= padded.length; start += 1) {
      hashes.add(hashOf(padded.slice(start, start + size)));
    }
  }

  return Uint32Array.from(hashes).sort();
}

/**
 * How alike two words are, from 0 to 1: the squared Dice overlap of their n-grams. Squared, because a small
 * overlap of letters is chance; inflections and the parts of a compound keep most of theirs.
 */
export function wordSimilarity(one: WordShape, other: WordShape): number {
  let shared = 0;
  let left = 0;
  let right = 0;

  while (left < one.length && right < other.length) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }

  const dice = (2 * shared) / Math.max(1, one.length + other.length);

  return dice * dice;
}
