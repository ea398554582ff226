// Weighted n-grams as a vector of fixed length.

import type { WeightedBag } from './ngrams.ts';

/** A well-mixed 32-bit hash of a term: FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3. */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5;

  for (let index = 0; index < term.length; index += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(index), 0x01000193);
  }

  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);

  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Signed feature hashing (Weinberger et al. 2009): a bag of terms as a dense vector of unit length, whose inner
 * products estimate those of the sparse bags without bias. An empty bag gives a unit vector too (the first axis),
 * because cosine has no meaning for zero.
 *
 * @param importance Of a term, by its hash; for example its inverse document frequency.
 * @param dimension A power of two.
 */
export function hashedVector(
  bag: WeightedBag,
  importance: (hash: number) => number,
  dimension: number,
): Float32Array {
  const vector = new Float32Array(dimension);

  for (const [term, weight] of bag) {
    const hash = hashOf(term);
    const axis = hash & (dimension - 1);
    const sign = hash & 0x40000000 ? 1 : -1;

    vector[axis] = (vector[axis] ?? 0) + sign * weight * importance(hash);
  }

  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));

  if (length === 0) {
    vector[0] = 1;
    return vector;
  }

  return vector.map((value) => value / length);
}
