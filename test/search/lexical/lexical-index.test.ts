import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { words } from '../../../src/language/words/words.ts';
import { LexicalIndex } from '../../../src/search/lexical/lexical-index.ts';
import { bagOfNgrams } from '../../../src/search/terms/ngrams.ts';

const texts = [
  'Die Verhandlungen wurden abgesagt.',
  'Der Präsident reiste nach Maskat, um zu verhandeln.',
  'Die Wahl findet im Herbst statt.',
];

const bagOf = (text: string) => bagOfNgrams(words(text).map((word) => [word, 1]));
const texts$ = fc.array(fc.string({ unit: fc.constantFrom(...'abcde ä.') }), { maxLength: 12 });

/** BM25 as it is written in the literature, term by term and text by text. */
function plainBm25(collection: readonly string[], query: string, position: number): number {
  const bags = collection.map(bagOf);
  // Shorter texts count as 120 terms.
  const lengths = bags.map((bag) =>
    Math.max(
      120,
      [...bag.values()].reduce((sum, count) => sum + count, 0),
    ),
  );
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / lengths.length);

  return [...bagOf(query)].reduce((score, [term, weight]) => {
    const holders = bags.filter((bag) => bag.has(term)).length;
    const frequency = bags[position]?.get(term) ?? 0;
    const inverse = Math.log(1 + (collection.length - holders + 0.5) / (holders + 0.5));
    const length = lengths[position] ?? 0;

    return (
      score +
      (weight * inverse * frequency * 2.2) / (frequency + 1.2 * (0.25 + (0.75 * length) / average))
    );
  }, 0);
}

describe('LexicalIndex', () => {
  it('finds an inflected form and a part of a compound', () => {
    const scores = LexicalIndex.build(texts).score(bagOf('Verhandlung'));

    expect(scores[0]).toBeGreaterThan(scores[1] ?? Number.NaN);
    expect(scores[1]).toBeGreaterThan(0);
    expect(scores[2]).toBe(0);
  });

  it('scores as BM25 is defined', () => {
    fc.assert(
      fc.property(
        texts$,
        fc.string({ unit: fc.constantFrom(...'abcde ä') }),
        (collection, query) => {
          const scores = LexicalIndex.build(collection).score(bagOf(query));

          for (const position of collection.keys()) {
            expect(scores[position]).toBeCloseTo(plainBm25(collection, query, position), 9);
          }
        },
      ),
    );
  });

  it('does not put a heading before the sentence that holds the same and more', () => {
    const [heading, sentence] = LexicalIndex.build([
      'Verhandlung',
      'Die Verhandlung über das Abkommen wurde am Freitag in Maskat abgesagt.',
    ]).score(bagOf('abgesagt Verhandlung'));

    expect(sentence).toBeGreaterThan(heading ?? Number.NaN);
  });

  it('leaves the length of texts alone that are split by other terms', () => {
    const [short, long] = LexicalIndex.build(['oman', 'oman und katar und oman'], words).score(
      new Map([['oman', 1]]),
    );

    expect(short).not.toBeCloseTo(long ?? Number.NaN, 3);
  });

  it('is linear in the weights of the question', () => {
    const index = LexicalIndex.build(texts);
    const once = index.score(new Map([['_wah', 1]]));
    const thrice = index.score(new Map([['_wah', 3]]));

    expect(thrice[2]).toBeCloseTo(3 * (once[2] ?? Number.NaN), 9);
  });

  it('scores the texts of a range as among all', () => {
    fc.assert(
      fc.property(texts$, fc.nat(12), fc.nat(12), texts$, (collection, one, other, asked) => {
        const [from = 0, to = 0] = [one, other]
          .map((bound) => Math.min(bound, collection.length))
          .sort((low, high) => low - high);
        const index = LexicalIndex.build(collection);

        for (const text of asked) {
          const bag = bagOf(text);
          expect(index.score(bag, { from, to })).toEqual(index.score(bag).slice(from, to));
        }
      }),
    );
  });

  it('gives the same scores after it was written and read, from memory that is not aligned too', async () => {
    await fc.assert(
      fc.asyncProperty(texts$, fc.integer({ min: 0, max: 7 }), async (collection, shift) => {
        const index = LexicalIndex.build(collection);
        const bytes = await index.toBytes();
        const shifted = new Uint8Array(bytes.length + shift).subarray(shift);
        shifted.set(bytes);
        const read = await LexicalIndex.fromBytes(shifted);

        expect(read.size).toBe(index.size);
        expect(read.score(bagOf('abc de'))).toEqual(index.score(bagOf('abc de')));
      }),
    );
  });

  it('scores after a renewal as if it had been made anew', async () => {
    const positions$ = fc.array(fc.option(fc.nat(11), { nil: undefined }), { maxLength: 12 });

    await fc.assert(
      fc.asyncProperty(texts$, texts$, positions$, texts$, async (before, fresh, kept, asked) => {
        const positions = kept.map((position) =>
          position !== undefined && position < before.length ? position : undefined,
        );
        const now = positions.map((position, index) =>
          position === undefined ? (fresh[index] ?? '') : (before[position] ?? ''),
        );
        const renewed = await LexicalIndex.build(before).renewed(now, positions);
        const anew = LexicalIndex.build(now);
        const read = await LexicalIndex.fromBytes(await renewed.toBytes());

        for (const text of [...asked, ...before, ...now]) {
          expect(renewed.score(bagOf(text))).toEqual(anew.score(bagOf(text)));
          expect(read.score(bagOf(text))).toEqual(anew.score(bagOf(text)));
        }
        expect((await renewed.toBytes()).length).toBe((await anew.toBytes()).length);
      }),
    );
  });

  it('refuses every flipped byte', async () => {
    const bytes = await LexicalIndex.build(texts).toBytes();

    for (const position of bytes.keys()) {
      const damaged = bytes.slice();
      damaged[position] = (damaged[position] ?? 0) ^ 0x10;

      await expect(LexicalIndex.fromBytes(damaged)).rejects.toThrow(UserError);
    }
  });

  it('refuses every truncation', async () => {
    const bytes = await LexicalIndex.build(texts).toBytes();

    for (let length = 0; length < bytes.length; length += 1) {
      await expect(LexicalIndex.fromBytes(bytes.subarray(0, length))).rejects.toThrow(UserError);
    }
  });

  it('refuses another version and says which one it reads', async () => {
    const bytes = await LexicalIndex.build(texts).toBytes();
    bytes[4] = 9;

    await expect(LexicalIndex.fromBytes(bytes)).rejects.toThrow(/version 9; this program reads 1/);
  });
});
