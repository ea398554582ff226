// How rare n-grams are in general text.

import { seal, unseal } from '../../base/binary.ts';
import { UserError } from '../../base/errors.ts';

const format = { magic: 'FNTW', version: 1 };

/** The leading bits of a term's hash that choose its bucket. */
const bits = 16;

const buckets = 1 << bits;

/** Quantisation: a stored byte is this many times the inverse document frequency. */
const scale = 24;

/**
 * The inverse document frequency of terms in general text, by hash bucket: what makes a rare n-gram weigh more than
 * a common one when there is no collection at hand. 65,536 buckets of one byte, linear steps of 1/24.
 */
export class TermWeights {
  readonly #levels: Uint8Array;

  private constructor(levels: Uint8Array) {
    this.#levels = levels;
  }

  /** Counts the terms of background texts, given as the distinct hashes of each. */
  static fromTexts(texts: Iterable<ReadonlySet<number>>): TermWeights {
    const holders = new Uint32Array(buckets);
    let count = 0;

    for (const hashes of texts) {
      for (const bucket of new Set(Array.from(hashes, bucketOf))) {
        holders[bucket] = (holders[bucket] ?? 0) + 1;
      }

      count += 1;
    }

    return new TermWeights(
      Uint8Array.from(holders, (held) =>
        Math.min(255, Math.round(scale * Math.log(1 + (count + 0.5) / (held + 0.5)))),
      ),
    );
  }

  /**
   * Reads what `toBytes` wrote.
   *
   * @throws UserError when the bytes are damaged, of another kind or of another version.
   */
  static fromBytes(bytes: Uint8Array, name: string): TermWeights {
    const { body } = unseal(bytes, format, name);

    if (body.length !== buckets) {
      throw new UserError(`${name} is damaged: ${body.length} weights instead of ${buckets}.`);
    }

    return new TermWeights(body);
  }

  toBytes(): Uint8Array {
    return seal({ ...format, counts: [bits, scale] }, this.#levels);
  }

  /** The inverse document frequency of the term with this hash, natural logarithm, above 0. */
  of(hash: number): number {
    return Math.max(1, this.#levels[bucketOf(hash)] ?? 0) / scale;
  }
}

const bucketOf = (hash: number): number => hash >>> (32 - bits);
