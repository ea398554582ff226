// The file of a lexicon: sealed, compressed, looked up without being parsed.

import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { seal, unseal } from '../../base/binary.ts';
import { UserError } from '../../base/errors.ts';

const format = { magic: 'FNTR', version: 1 };

/** Weights are stored as whole numbers of this share. */
const scale = 100;

/** A translation, possibly of several words, and how strongly it goes with its key, above 0 to 1. */
export interface Translation {
  readonly text: string;
  readonly weight: number;
}

/**
 * The entries of one direction: sorted lines `key TAB translation weight|translation weight`, best first.
 * Keys are found by bisection in the text itself, so that nothing is parsed before it is looked up.
 */
export class LexiconTable {
  readonly #text: string;
  /** Number of keys. */
  readonly size: number;

  private constructor(text: string, size: number) {
    this.#text = text;
    this.size = size;
  }

  /** @param entries Translations by key; neither may hold a tab, a line break, "|" or a digit at its end after a space. */
  static fromEntries(entries: ReadonlyMap<string, readonly Translation[]>): LexiconTable {
    const lines = [...entries]
      .filter(([, translations]) => translations.length > 0)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, translations]) => `${key}\t${translations.map(written).join('|')}\n`);

    return new LexiconTable(lines.join(''), lines.length);
  }

  /**
   * Reads what `toBytes` wrote.
   *
   * @throws UserError when the bytes are damaged, of another kind or of another version.
   */
  static fromBytes(bytes: Uint8Array, name: string): LexiconTable {
    const { counts, body } = unseal(bytes, format, name);
    const [size = 0, length = 0, packed = 0] = counts;
    const text = unpacked(body.subarray(0, packed), name);

    if (text.length !== length) {
      throw new UserError(`${name} is damaged: ${text.length} characters instead of ${length}.`);
    }

    return new LexiconTable(text, size);
  }

  toBytes(): Uint8Array {
    const packed = brotliCompressSync(Buffer.from(this.#text), {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      },
    });

    return seal({ ...format, counts: [this.size, this.#text.length, packed.length] }, packed);
  }

  /** The translations of a key, best first; none where it is unknown. */
  get(key: string): Translation[] {
    const line = this.#find(key);

    return line === undefined ? [] : line.split('|').map(read);
  }

  has(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  /** What stands behind the key on its line. */
  #find(key: string): string | undefined {
    let low = 0;
    let high = this.#text.length;

    // Invariant: the key's line, if there is one, starts at or after `low` and before `high`; both start lines.
    while (low < high) {
      const start = this.#text.lastIndexOf('\n', Math.floor((low + high) / 2) - 1) + 1;
      const tab = this.#text.indexOf('\t', start);
      const found = this.#text.slice(start, tab);
      const end = this.#text.indexOf('\n', tab);

      if (found === key) return this.#text.slice(tab + 1, end);
      if (found < key) low = end + 1;
      else high = start;
    }

    return undefined;
  }
}

const written = ({ text, weight }: Translation): string =>
  `${text} ${Math.max(1, Math.round(weight * scale))}`;

function read(entry: string): Translation {
  const space = entry.lastIndexOf(' ');

  return { text: entry.slice(0, space), weight: Number(entry.slice(space + 1)) / scale };
}

function unpacked(packed: Uint8Array, name: string): string {
  try {
    return brotliDecompressSync(packed).toString();
  } catch {
    throw new UserError(`${name} is damaged: it cannot be unpacked.`);
  }
}
