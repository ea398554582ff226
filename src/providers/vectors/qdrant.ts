// Vectors in Qdrant: one collection for each state of the library, and an alias that names the newest.

import { createHash } from 'node:crypto';
import { QdrantClient } from '@qdrant/js-client-rest';
import type { Secret } from '../../base/secret.ts';
import type { SteadyParts } from '../../base/steady.ts';
import type { Language } from '../../language/language.ts';
import type { VectorFilter, VectorHit, VectorSearch } from '../../search/vectors/vector-search.ts';
import type { HeldVectors, VectorStore } from '../../search/vectors/vector-store.ts';
import { steadfast } from './steadfast.ts';

/** Where Qdrant is and what its collections are called. */
export interface QdrantPlace {
  readonly url: string;
  /** Absent for servers that want none. */
  readonly apiKey?: Secret;
  /** The alias; its collections are called so with a hyphen and 16 hexadecimal digits behind it. */
  readonly name: string;
}

/** What a test changes to be quick; in milliseconds. */
export interface QdrantPatience {
  /** For one search: an own search is near, so that waiting long helps nobody. */
  readonly search: number;
  /** For one request while vectors are brought over. */
  readonly fill: number;
  /** Until Qdrant is asked again after it failed. */
  readonly rest: number;
}

const patience: QdrantPatience = { search: 1_000, fill: 60_000, rest: 15_000 };

/** Vectors in one request: about a megabyte. */
const batchSize = 256;

/** Up to so many vectors every one is compared, so that the result is that of the own exact search. */
const mostExact = 20_000;

/** Candidates that Qdrant's graph keeps while it searches more vectors than that. */
const breadth = 512;

/**
 * @param onNotice - Told when Qdrant fails and when it answers again; one notice each, not for every question.
 */
export function qdrantStore(
  place: QdrantPlace,
  onNotice: SteadyParts['onNotice'] = () => {},
  { search, fill, rest }: QdrantPatience = patience,
): VectorStore {
  const asking = clientOf(place, search);
  const filling = clientOf(place, fill);

  return {
    searchAmong(held, own, languageOf) {
      const collection = collectionOf(place.name, held);

      return steadfast({
        prepare: () => hold(filling, place.name, collection, held, languageOf),
        other: searchOf(asking, collection, held),
        own,
        dimension: held.rows.dimension,
        rest,
        explain: (error) => explain(place.url, error),
        back: 'Qdrant answers again; its vectors are searched.',
        onNotice,
      });
    },
  };
}

function clientOf({ url, apiKey }: QdrantPlace, timeout: number): QdrantClient {
  return new QdrantClient({
    url,
    timeout,
    // Its warning would go to the console; an old server shows in the request that it does not know.
    checkCompatibility: false,
    ...(apiKey !== undefined && { apiKey: apiKey.reveal() }),
  });
}

/** The same vectors of the same chunks have the same collection, so that processes share it. */
function collectionOf(name: string, { maker, chunks }: HeldVectors): string {
  const hash = createHash('sha256').update(maker);
  for (const { id, text } of chunks) hash.update(JSON.stringify([id, text]));

  return `${name}-${hash.digest('hex').slice(0, 16)}`;
}

/** Fills the collection unless it is whole, lets the alias name it, and removes those that it named before. */
async function hold(
  client: QdrantClient,
  alias: string,
  collection: string,
  held: HeldVectors,
  languageOf: (story: string) => Language,
): Promise<void> {
  const { exists } = await client.collectionExists(collection);
  if (!exists) await create(client, collection, held.rows.dimension);
  if (!exists || !(await isWhole(client, collection, held.chunks.length))) {
    await fillWith(client, collection, held, languageOf);
  }

  const { aliases } = await client.getAliases();
  const named = aliases.find(({ alias_name }) => alias_name === alias)?.collection_name;
  if (named !== collection) {
    // Both in one request: whoever searches by the alias finds the old vectors or the new ones, never none.
    await client.updateCollectionAliases({
      actions: [
        ...(named === undefined ? [] : [{ delete_alias: { alias_name: alias } }]),
        { create_alias: { collection_name: collection, alias_name: alias } },
      ],
    });
  }
  if (named !== undefined && named !== collection) await client.deleteCollection(named);
}

async function isWhole(client: QdrantClient, collection: string, size: number): Promise<boolean> {
  return (await client.count(collection, { exact: true })).count === size;
}

async function create(client: QdrantClient, collection: string, size: number): Promise<void> {
  await client.createCollection(collection, { vectors: { size, distance: 'Cosine' } });
  for (const field_name of ['story', 'language']) {
    await client.createPayloadIndex(collection, {
      field_name,
      field_schema: 'keyword',
      wait: true,
    });
  }
}

async function fillWith(
  client: QdrantClient,
  collection: string,
  { chunks, rows }: HeldVectors,
  languageOf: (story: string) => Language,
): Promise<void> {
  for (let start = 0; start < chunks.length; start += batchSize) {
    const points = chunks.slice(start, start + batchSize).map(({ id, article }, offset) => ({
      // Its row, so that writing twice changes nothing.
      id: start + offset,
      vector: Array.from(vectorAt(rows, start + offset)),
      payload: { chunk: id, story: article, language: languageOf(article) },
    }));
    await client.upsert(collection, { wait: true, points });
  }
}

function vectorAt({ values, dimension }: HeldVectors['rows'], row: number): Float32Array {
  return values.subarray(row * dimension, (row + 1) * dimension);
}

function searchOf(
  client: QdrantClient,
  collection: string,
  { chunks }: HeldVectors,
): VectorSearch['search'] {
  const params = chunks.length <= mostExact ? { exact: true } : { exact: false, hnsw_ef: breadth };

  return async (query, count, filter = {}) => {
    const { points } = await client.query(collection, {
      query: Array.from(query),
      limit: count,
      with_payload: ['chunk'],
      params,
      filter: conditionsOf(filter),
    });

    return points.flatMap(({ payload, score }): VectorHit[] => {
      const id = payload?.['chunk'];

      return typeof id === 'string' ? [{ id, similarity: score }] : [];
    });
  };
}

function conditionsOf({ story, language }: VectorFilter) {
  const wanted = Object.entries({ story, language });

  return {
    must: wanted.flatMap(([key, value]) =>
      value === undefined ? [] : [{ key, match: { value } }],
    ),
  };
}

/** Never the server's whole answer: it may hold what was sent. */
function explain(url: string, error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  const reason =
    typeof status === 'number'
      ? `it answered with status ${status}`
      : cause instanceof Error && 'code' in cause
        ? String(cause.code)
        : 'it did not answer in time';

  return `Qdrant at ${url} cannot be used (${reason}). The vectors in this process are searched instead; look whether the server runs and FOOTNOTE_VECTORS and FOOTNOTE_QDRANT_API_KEY are right.`;
}
