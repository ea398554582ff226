import { hashOf } from './text/hashed-vector.ts';
import { fold } from './text/ngrams.ts';

const sizes = [3, 4, 5];

/** Words whose n-grams are remembered; some 200 bytes each. */
const remembered = 50_000;

/** The distinct character 3- to 5-grams of words inside their boundaries, as hashes; recently asked ones are kept. */
export class WordShapes {
  readonly #known = new Map<string, Uint32Array>();

  of(word: string): Uint32Array {
    const cached = this.#known.get(word);

    if (cached !== undefined) {
      return cached;
    }

    if (this.#known.size >= remembered) {
      this.#known.clear();
    }

    const shape = shapeOf(word);
    this.#known.set(word, shape);

    return shape;
  }
}

function shapeOf(word: string): Uint32Array {
  const padded = `_${fold(word)}_`;
  const ngrams = sizes.flatMap((size) =>
    padded.length <= size
      ? [padded]
      : Array.from({ length: padded.length - size + 1 }, (_, start) =>
          padded.slice(start, start + size),
        ),
  );

  return Uint32Array.from(new Set(ngrams.map(hashOf)));
}
