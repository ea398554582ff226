/** The spelling of words, to compare one with another quickly. */
import { remembering } from '../../base/remember.ts';
import { fold } from '../terms/ngrams.ts';
import { hashOf } from '../terms/term-hash.ts';

const sizes = [3, 4, 5];

/** 30 bits: such numbers are compared and looked up several times faster than larger ones. */
const hashMask = 0x3fffffff;

/** Words that are remembered; some 300 bytes each. */
const remembered = 50_000;

/** The spelling of a word, to be compared with others. */
export interface WordShape {
  /** Hashes of its distinct character 3- to 5-grams inside its boundaries, folded. */
  readonly ngrams: Uint32Array;
  /** What was last found out about this word, and by whom: spares a map of all words for each question. */
  memo: { readonly owner: object; readonly value: unknown } | undefined;
}

/** The shapes of words; the same object for the same word as long as it is remembered. */
export class WordShapes {
  readonly of = remembering(
    (word: string): WordShape => ({ ngrams: ngramHashes(word), memo: undefined }),
    remembered,
  );
}

function ngramHashes(word: string): Uint32Array {
  const padded = `_${fold(word)}_`;
  const ngrams = sizes.flatMap((size) =>
    padded.length <= size
      ? [padded]
      : Array.from({ length: padded.length - size + 1 }, (_, start) =>
          padded.slice(start, start + size),
        ),
  );

  return Uint32Array.from(new Set(ngrams.map((ngram) => hashOf(ngram) & hashMask)));
}
