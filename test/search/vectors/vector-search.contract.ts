// What every search by vectors keeps to.

import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/language/language.ts';
import type { VectorSearch } from '../../../src/search/vectors/vector-search.ts';

/** A chunk with its unit vector, as a search is given it. */
export interface SearchedChunk {
  readonly id: string;
  readonly article: string;
  readonly language: Language;
  readonly vector: Float32Array;
}

const chunk = (id: string, language: Language, degrees: number): SearchedChunk => {
  const angle = (degrees * Math.PI) / 180;

  return {
    id,
    article: id.split('#')[0] ?? '',
    language,
    vector: Float32Array.of(Math.cos(angle), Math.sin(angle)),
  };
};

const chunks = [
  chunk('pool#0', 'de', 0),
  chunk('pool#1', 'de', 30),
  chunk('bridge#0', 'de', 60),
  chunk('ferry#0', 'en', 20),
];

/** What every search among vectors keeps to; the test of a new one calls this with a function that fills it. */
export function vectorSearchContract(
  name: string,
  open: (chunks: readonly SearchedChunk[]) => Promise<VectorSearch>,
): void {
  describe(`${name} keeps the contract of a vector search`, () => {
    const east = Float32Array.of(1, 0);
    const idsOf = async (count: number, filter?: Parameters<VectorSearch['search']>[2]) =>
      (await (await open(chunks)).search(east, count, filter)).map(({ id }) => id);

    it('gives the closest chunks by id, closest first, no more than asked for', async () => {
      expect(await idsOf(3)).toEqual(['pool#0', 'ferry#0', 'pool#1']);
    });

    it('gives all where more are asked for than there are', async () => {
      expect(await idsOf(50)).toHaveLength(chunks.length);
    });

    it('gives cosines, of a query of any length', async () => {
      const [first, second] = await (await open(chunks)).search(Float32Array.of(7, 0), 2);

      expect(first?.similarity).toBeCloseTo(1, 5);
      expect(second?.similarity).toBeCloseTo(Math.cos(Math.PI / 9), 5);
    });

    it('stays inside a story, a language, and both', async () => {
      expect(await idsOf(4, { story: 'pool' })).toEqual(['pool#0', 'pool#1']);
      expect(await idsOf(4, { language: 'en' })).toEqual(['ferry#0']);
      expect(await idsOf(4, { story: 'pool', language: 'en' })).toEqual([]);
    });

    it('refuses a query of another dimension or without a direction', async () => {
      const search = await open(chunks);

      await expect(search.search(Float32Array.of(1, 0, 0), 1)).rejects.toThrow(RangeError);
      await expect(search.search(Float32Array.of(0, 0), 1)).rejects.toThrow(RangeError);
    });
  });
}
