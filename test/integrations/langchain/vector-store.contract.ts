// What every index of vectors keeps to.

import { Document, type DocumentInterface } from '@langchain/core/documents';
import { Embeddings, type EmbeddingsInterface } from '@langchain/core/embeddings';
import type { VectorStore } from '@langchain/core/vectorstores';
import { describe, expect, it } from 'vitest';

/** Counts letters: enough for texts to be near to and far from each other in a way that a reader can see. */
export class LetterEmbeddings extends Embeddings {
  constructor() {
    super({});
  }

  override async embedQuery(text: string): Promise<number[]> {
    return Array.from('abcdefgh', (letter) => text.split(letter).length - 1 + 0.01);
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}

type Filter = (document: DocumentInterface) => boolean;

/** What every vector store must do, whatever is behind it. */
export function describeVectorStore(
  name: string,
  create: (embeddings: EmbeddingsInterface) => VectorStore,
): void {
  const texts = ['aaaa', 'aaab', 'aabb', 'abbb', 'bbbb', 'cccc', 'cdcd', 'gggh'];

  async function filled(): Promise<VectorStore> {
    const store = create(new LetterEmbeddings());
    await store.addDocuments(
      texts.map((pageContent, number) => new Document({ pageContent, metadata: { number } })),
    );
    return store;
  }

  async function search(store: VectorStore, query: string, count: number, filter?: Filter) {
    return store.similaritySearchVectorWithScore(
      await store.embeddings.embedQuery(query),
      count,
      filter as never,
    );
  }

  const contents = (found: [DocumentInterface, number][]) =>
    found.map(([{ pageContent }]) => pageContent);

  describe(`${name} as a vector store`, () => {
    it('finds nothing while it is empty', async () => {
      expect(await search(create(new LetterEmbeddings()), 'aaaa', 3)).toEqual([]);
    });

    it('returns the closest documents, closest first, with their metadata', async () => {
      const found = await search(await filled(), 'aaaa', 3);

      expect(contents(found)).toEqual(['aaaa', 'aaab', 'aabb']);
      expect(found[1]?.[0].metadata).toEqual({ number: 1 });
    });

    it('scores with the cosine similarity: 1 for the same direction, less for any other', async () => {
      const found = await search(await filled(), 'aa', texts.length);
      const scores = found.map(([, score]) => score);

      expect(scores[0]).toBeCloseTo(1, 4);
      expect(scores[2]).toBeCloseTo(Math.SQRT1_2, 1);
      expect(scores.at(-1)).toBeLessThan(0.05);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    });

    it('does not change a score with the length of a vector', async () => {
      const store = create(new LetterEmbeddings());
      await store.addVectors(
        [
          [300, 0, 0, 0, 0, 0, 0, 400],
          [0.003, 0, 0, 0, 0, 0, 0, 0.004],
        ],
        [new Document({ pageContent: 'long' }), new Document({ pageContent: 'short' })],
      );
      const found = await store.similaritySearchVectorWithScore([5, 0, 0, 0, 0, 0, 0, 0], 2);

      expect(contents(found)).toEqual(['long', 'short']);
      for (const [, score] of found) expect(score).toBeCloseTo(0.6, 5);
    });

    it('returns everything when more is asked for than there is', async () => {
      expect(await search(await filled(), 'cccc', 100)).toHaveLength(texts.length);
    });

    it('returns documents of equal score in the order in which they came', async () => {
      const store = create(new LetterEmbeddings());
      await store.addDocuments(
        ['first', 'second', 'third'].map(
          (name) => new Document({ pageContent: 'aaaa', metadata: { name } }),
        ),
      );
      const found = await search(store, 'ab', 3);

      expect(found.map(([{ metadata }]) => metadata['name'])).toEqual(['first', 'second', 'third']);
    });

    it('returns only documents that the filter accepts, as many as asked for', async () => {
      const odd: Filter = ({ metadata }) => metadata['number'] % 2 === 1;

      expect(contents(await search(await filled(), 'aaaa', 2, odd))).toEqual(['aaab', 'abbb']);
      expect(await search(await filled(), 'aaaa', 2, () => false)).toEqual([]);
    });

    it('finds what is added after a search', async () => {
      const store = await filled();
      await search(store, 'eeee', 1);
      await store.addDocuments([new Document({ pageContent: 'eeee' })]);

      expect(contents(await search(store, 'eeee', 1))).toEqual(['eeee']);
    });

    it('answers through the interface that chains use', async () => {
      const store = await filled();

      expect((await store.similaritySearch('gggh', 1))[0]?.pageContent).toBe('gggh');
      expect((await store.asRetriever(1).invoke('cccc'))[0]?.pageContent).toBe('cccc');
    });
  });
}
