import { Document } from '@langchain/core/documents';
import { describe, expect, it } from 'vitest';
import { drawVectors } from '../../../lab/bench/gaussian-mixture.ts';
import { FootnoteVectorStore } from '../../../src/integrations/langchain/footnote-vector-store.ts';
import { ExactIndex } from '../../../src/search/vectors/exact.ts';
import { HnswIndex } from '../../../src/search/vectors/hnsw.ts';
import { vectorRowsOf } from '../../../src/search/vectors/vector-rows.ts';
import { LetterEmbeddings } from './vector-store.contract.ts';

async function find(store: FootnoteVectorStore, query: string, count = 1): Promise<string[]> {
  return (await store.similaritySearch(query, count)).map(({ pageContent }) => pageContent);
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, number) => {
    return new Document({ pageContent: String(number), metadata: { number }, id: `n${number}` });
  });

function rowsOf(values: Float32Array, dimension: number): number[][] {
  return Array.from({ length: values.length / dimension }, (_, row) => {
    return Array.from(values.subarray(row * dimension, (row + 1) * dimension));
  });
}

describe('FootnoteVectorStore', () => {
  it('is made of texts with one metadata object for all or one for each', async () => {
    const each = await FootnoteVectorStore.fromTexts(
      ['aa', 'bb'],
      [{ n: 1 }, { n: 2 }],
      new LetterEmbeddings(),
    );
    const all = await FootnoteVectorStore.fromTexts(['aa'], { n: 3 }, new LetterEmbeddings());

    expect((await each.similaritySearch('bb', 1))[0]?.metadata).toEqual({ n: 2 });
    expect((await all.similaritySearch('bb', 1))[0]?.metadata).toEqual({ n: 3 });
  });

  it('returns the ids that it stored the documents under', async () => {
    const store = new FootnoteVectorStore(new LetterEmbeddings());
    const [own, given, made] = [
      await store.addDocuments([new Document({ pageContent: 'aa', id: 'own' })]),
      await store.addDocuments([new Document({ pageContent: 'bb' })], { ids: ['given'] }),
      await store.addDocuments([new Document({ pageContent: 'cc' })]),
    ];

    expect([own, given]).toEqual([['own'], ['given']]);
    expect(made?.[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect((await store.similaritySearch('cc', 1))[0]?.id).toBe(made?.[0]);
  });

  it('forgets deleted documents and passes over unknown ids', async () => {
    const store = await FootnoteVectorStore.fromDocuments(
      [
        new Document({ pageContent: 'aa', id: 'a' }),
        ...['bb', 'cc', 'dd', 'ee', 'ff'].map((pageContent) => new Document({ pageContent })),
      ],
      new LetterEmbeddings(),
    );
    await store.delete({ ids: ['a', 'unknown'] });

    expect(store.size).toBe(5);
    expect(await find(store, 'aa', 10)).not.toContain('aa');
  });

  it('replaces a document that is added again under its id', async () => {
    const store = new FootnoteVectorStore(new LetterEmbeddings());
    await store.addDocuments([new Document({ pageContent: 'aa', id: 'x' })]);
    await store.addDocuments([new Document({ pageContent: 'bb', id: 'x' })]);

    expect(await find(store, 'aa', 10)).toEqual(['bb']);
  });

  it('answers like a fresh store after most documents were deleted', async () => {
    const vectors = rowsOf(
      drawVectors({ dimension: 16, clusters: 5, deviation: 1, seed: 3 }, 500, 1),
      16,
    );
    const documents = numbered(500);
    const store = new FootnoteVectorStore(new LetterEmbeddings());
    await store.addVectors(vectors, documents);
    await store.delete({
      ids: documents.filter((_, n) => n % 5 !== 0).map(({ id }) => String(id)),
    });
    const fresh = new FootnoteVectorStore(new LetterEmbeddings());
    await fresh.addVectors(
      vectors.filter((_, n) => n % 5 === 0),
      documents.filter((_, n) => n % 5 === 0),
    );

    for (const query of vectors.slice(0, 20)) {
      expect(await store.similaritySearchVectorWithScore(query, 7)).toEqual(
        await fresh.similaritySearchVectorWithScore(query, 7),
      );
    }
  });

  it('adds nothing when one of the vectors is refused', async () => {
    const store = new FootnoteVectorStore(new LetterEmbeddings());
    await store.addDocuments([new Document({ pageContent: 'aa' })]);
    const documents = numbered(2);
    const good = [1, 0, 0, 0, 0, 0, 0, 0];

    for (const bad of [[1, 2], [1, 0, 0, Number.NaN, 0, 0, 0, 0], new Array(8).fill(0)]) {
      await expect(store.addVectors([good, bad], documents)).rejects.toThrow(RangeError);
    }

    await expect(store.addVectors([good], documents)).rejects.toThrow('1 vectors');
    await expect(store.addVectors([good, good], documents, { ids: ['one'] })).rejects.toThrow(
      '1 ids',
    );
    expect(store.size).toBe(1);
  });

  it('keeps finding everything, filtered or not, while it grows over HNSW', async () => {
    const mixture = { dimension: 64, clusters: 20, deviation: 0.7, seed: 5 };
    const vectors = rowsOf(drawVectors(mixture, 3000, 1), 64);
    const documents = numbered(3000);
    let builds = 0;
    const store = new FootnoteVectorStore(new LetterEmbeddings(), {
      policy: {
        isOutgrown: (builtSize, rows) => rows.size > builtSize * 1.2,
        build: (rows) => {
          builds += 1;
          return HnswIndex.build(rows, 200);
        },
      },
    });

    for (let start = 0; start < 3000; start += 250) {
      await store.addVectors(
        vectors.slice(start, start + 250),
        documents.slice(start, start + 250),
      );
    }

    await store.delete({ ids: ['n17', 'n1000'] });
    expect(builds).toBeLessThan(12);

    const exact = new ExactIndex(vectorRowsOf(Float32Array.from(vectors.flat()), 64));
    const rare = (number: number) => number % 100 === 3;

    for (let number = 0; number < 3000; number += 97) {
      const query = Float32Array.from(vectors[number] ?? []);
      const found = await store.similaritySearchVectorWithScore(Array.from(query), 5, (document) =>
        rare(document.metadata['number']),
      );

      expect(found.map(([{ metadata }]) => metadata['number'])).toEqual(
        exact.search(query, 5, rare).map(({ position }) => position),
      );
      expect((await store.similaritySearchVectorWithScore(Array.from(query), 1))[0]?.[0].id).toBe(
        `n${number}`,
      );
    }
  });
});
