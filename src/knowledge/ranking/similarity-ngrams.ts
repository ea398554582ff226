import { hashOf } from '../text/hashed-vector.ts';
import { fold } from '../text/ngrams.ts';

const sizes = [3, 4, 5];

/** Hashes of the distinct character 3- to 5-grams of a word inside its boundaries, folded; sorted. */
export function similarityNgrams(word: string): Uint32Array {
  const padded = `_${fold(word)}_`;
  const hashes = new Set<number>();

  for (const size of sizes) {
    for (let start = 0; start + size <= padded.length; start += 1) {
      hashes.add(hashOf(padded.slice(start, start + size)));
    }
  }

  return Uint32Array.from(hashes).sort();
}
