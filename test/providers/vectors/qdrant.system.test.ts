import { QdrantClient } from '@qdrant/js-client-rest';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../../src/language/language.ts';
import { qdrantStore } from '../../../src/providers/vectors/qdrant.ts';
import { chunkVectors } from '../../../src/search/vectors/chunk-vectors.ts';
import { ExactIndex } from '../../../src/search/vectors/exact.ts';
import { createRandom } from '../../../src/search/vectors/random.ts';
import { unitVector } from '../../../src/search/vectors/vector-index.ts';
import { vectorRowsOf } from '../../../src/search/vectors/vector-rows.ts';
import type { VectorSearch } from '../../../src/search/vectors/vector-search.ts';
import {
  type SearchedChunk,
  vectorSearchContract,
} from '../../search/vectors/vector-search.contract.ts';
import { type Link, linkTo } from '../../support/servers/link.ts';
import { isQdrantInstalled, startQdrant } from '../../support/servers/qdrant-server.ts';
import type { ServerProcess } from '../../support/servers/server-process.ts';

/** A server that runs already, or the one that is started here. */
const given = process.env['FOOTNOTE_TEST_QDRANT'];
const installed = given !== undefined || isQdrantInstalled();

if (!installed) {
  process.stderr.write(
    'SKIPPED: vectors in Qdrant. There is no server; on Linux run `node --import tsx scripts/install-test-model.ts`, ' +
      'elsewhere set FOOTNOTE_TEST_QDRANT to the address of one.\n',
  );
}

/** Nobody searches at home here: what is found was found by Qdrant. */
const nowhere: VectorSearch = { search: async () => [] };
const patience = { search: 500, fill: 20_000, rest: 100 };
let server: ServerProcess;
let url = given ?? '';
let number = 0;

function heldOf(chunks: readonly SearchedChunk[], text = '') {
  const dimension = chunks[0]?.vector.length ?? 1;
  const values = Float32Array.from(chunks.flatMap(({ vector }) => [...vector]));
  const languages = new Map(chunks.map(({ article, language }) => [article, language]));

  return {
    held: {
      maker: 'test',
      chunks: chunks.map(({ id, article }) => ({ id, article, text })),
      rows: vectorRowsOf(values, dimension),
    },
    languageOf: (story: string): Language => languages.get(story) ?? 'de',
  };
}

/** Filled, so that Qdrant itself answers. */
async function filled(
  chunks: readonly SearchedChunk[],
  {
    name = `test${number++}`,
    own = nowhere,
    text = '',
    notices = [] as string[],
    address = url,
  } = {},
): Promise<VectorSearch> {
  const { held, languageOf } = heldOf(chunks, text);
  const store = qdrantStore({ url: address, name }, (notice) => notices.push(notice), patience);
  const search = store.searchAmong(held, own, languageOf);
  const [first] = chunks;
  if (first !== undefined) {
    await vi.waitFor(
      async () =>
        expect(await search.search(first.vector, 1)).not.toEqual(await own.search(first.vector, 1)),
      { timeout: 20_000 },
    );
  }

  return search;
}

describe.skipIf(!installed)('vectors in Qdrant', () => {
  beforeAll(async () => {
    if (given !== undefined) return;

    server = await startQdrant();
    ({ url } = server);
  }, 30_000);

  afterAll(() => server?.stop());

  afterEach(async () => {
    const client = new QdrantClient({ url, checkCompatibility: false });
    const { collections } = await client.getCollections();
    for (const { name } of collections) await client.deleteCollection(name);
  });

  vectorSearchContract('Qdrant', (chunks) => filled(chunks));

  it('finds the same chunks in the same order as the own index', async () => {
    const random = createRandom(7);
    const chunks = Array.from(
      { length: 600 },
      (_, row): SearchedChunk => ({
        id: `story${row % 7}#${row}`,
        article: `story${row % 7}`,
        language: row % 7 < 4 ? 'de' : 'en',
        vector: unitVector(
          Array.from({ length: 16 }, () => random.normal()),
          16,
        ),
      }),
    );
    const { held, languageOf } = heldOf(chunks);
    const own = chunkVectors(new ExactIndex(held.rows), held.chunks, languageOf);
    const search = await filled(chunks);

    for (const { vector } of chunks.slice(0, 25)) {
      for (const filter of [{}, { story: 'story3' }, { language: 'en' as const }]) {
        const here = await own.search(vector, 20, filter);
        const there = await search.search(vector, 20, filter);
        expect(there.map(({ id }) => id)).toEqual(here.map(({ id }) => id));
        expect(there[0]?.similarity).toBeCloseTo(here[0]?.similarity ?? 0, 4);
      }
    }
  });

  it('fills a new collection beside the old one, lets the alias name it, and removes the old one', async () => {
    const chunks = [chunk('pool#0', [1, 0])];
    const client = new QdrantClient({ url, checkCompatibility: false });
    await filled(chunks, { name: 'news', text: 'before' });
    const before = await client.getAliases();
    await filled(chunks, { name: 'news', text: 'after' });
    const after = await client.getAliases();

    expect(before.aliases.map(({ alias_name }) => alias_name)).toEqual(['news']);
    expect(after.aliases.map(({ alias_name }) => alias_name)).toEqual(['news']);
    expect(after.aliases[0]?.collection_name).not.toBe(before.aliases[0]?.collection_name);
    const { collections } = await client.getCollections();
    expect(collections.map(({ name }) => name)).toEqual([after.aliases[0]?.collection_name]);
  });

  it('shares a collection with another process that has the same stories', async () => {
    const client = new QdrantClient({ url, checkCompatibility: false });
    await filled([chunk('pool#0', [1, 0])], { name: 'shared' });
    await filled([chunk('pool#0', [1, 0])], { name: 'shared' });

    expect((await client.getCollections()).collections).toHaveLength(1);
  });

  it('names an address where nothing listens, and searches at home', async () => {
    const notices: string[] = [];
    const { held, languageOf } = heldOf([chunk('pool#0', [1, 0])]);
    const own: VectorSearch = { search: async () => [{ id: 'home', similarity: 1 }] };
    const store = qdrantStore(
      { url: 'http://127.0.0.1:9', name: 'gone' },
      (one) => notices.push(one),
      patience,
    );
    const search = store.searchAmong(held, own, languageOf);

    expect(await search.search(Float32Array.of(1, 0), 1)).toEqual([{ id: 'home', similarity: 1 }]);
    await vi.waitFor(() => expect(notices).toHaveLength(1));
    expect(notices[0]).toContain('http://127.0.0.1:9');
  });

  it.skipIf(given !== undefined)(
    'answers from home while Qdrant is killed or hangs, and from Qdrant when it is back',
    async () => {
      const notices: string[] = [];
      const own: VectorSearch = { search: async () => [{ id: 'home', similarity: 1 }] };
      const search = await filled([chunk('pool#0', [1, 0])], { own, notices });
      const found = async () => (await search.search(Float32Array.of(1, 0), 1))[0]?.id;
      expect(await found()).toBe('pool#0');

      await server.kill();
      expect(await found()).toBe('home');
      await server.restart();
      await vi.waitFor(async () => expect(await found()).toBe('pool#0'), { timeout: 20_000 });

      // The signal stops its threads one after the other: one may still answer.
      server.hang(true);
      await vi
        .waitFor(async () => expect(await found()).toBe('home'), { timeout: 20_000 })
        .finally(() => server.hang(false));
      await vi.waitFor(async () => expect(await found()).toBe('pool#0'), { timeout: 20_000 });
      expect(notices).toHaveLength(4);
    },
    60_000,
  );

  it.each([
    ['slow', (link: Link) => link.slow(2 * patience.search)],
    ['half open', (link: Link) => link.silence()],
  ])(
    'answers from home while the connection to Qdrant is %s, says so once, and from Qdrant when it is well',
    async (_, spoil) => {
      const notices: string[] = [];
      const own: VectorSearch = { search: async () => [{ id: 'home', similarity: 1 }] };
      const link = await linkTo(Number(new URL(url).port));
      try {
        const address = `http://127.0.0.1:${link.port}`;
        const search = await filled([chunk('pool#0', [1, 0])], { own, notices, address });
        const found = async () => (await search.search(Float32Array.of(1, 0), 1))[0]?.id;

        spoil(link);
        expect([await found(), await found(), await found()]).toEqual(['home', 'home', 'home']);
        expect(notices).toHaveLength(1);
        link.mend();
        await vi.waitFor(async () => expect(await found()).toBe('pool#0'), { timeout: 30_000 });
        expect(notices).toHaveLength(2);
      } finally {
        await link.close();
      }
    },
    60_000,
  );
});

function chunk(id: string, values: readonly number[]): SearchedChunk {
  return {
    id,
    article: id.split('#')[0] ?? '',
    language: 'de',
    vector: Float32Array.from(values),
  };
}
