// Vector stores side by side: time, recall, building.

import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { Document, type DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { VectorStore } from '@langchain/core/vectorstores';
import hnswlib from 'hnswlib-node';
import { FootnoteVectorStore } from '../../src/integrations/langchain/footnote-vector-store.ts';
import { ExactIndex } from '../../src/search/vectors/exact.ts';
import { createPlainRows, vectorRowsOf } from '../../src/search/vectors/vector-rows.ts';
import { drawVectors, type GaussianMixture } from './gaussian-mixture.ts';

/** What one method achieved over one number of vectors. */
export interface VectorMeasurement {
  readonly method: string;
  /** Milliseconds for a search of 10 hits. */
  readonly p50: number;
  readonly p99: number;
  /** Mean share of the true 10 nearest that were found. */
  readonly recallAt10: number;
  /** Number of timed searches. */
  readonly searches: number;
}

/** All methods over the same vectors and queries, measured in turns. */
export interface VectorComparison {
  readonly vectors: number;
  readonly dimension: number;
  readonly measurements: readonly VectorMeasurement[];
  /** Median of this store ÷ that of the faster of an exact scan and hnswlib at a recall@10 of .99 or more. */
  readonly ratioToBest: number;
}

/** Finds the documents of the 10 vectors nearest to query number `query`, as a store answers. */
type Search = (query: number) => Promise<[DocumentInterface, number][]>;

const hits = 10;
const queryCount = 200;
/** A method is done when it has searched this long in all, in milliseconds, and every query was put. */
const budget = 600;
/** Milliseconds of searching before the next method has its turn: its data are in the caches again most of them. */
const turnLength = 60;
const candidates = [10, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1024];

/** Embeds nothing: the bench brings its own vectors. */
const noEmbeddings: EmbeddingsInterface = {
  embedDocuments: async () => [],
  embedQuery: async () => [],
};

/**
 * Compares this store with its peers over `size` vectors of a mixture. Queries are drawn from the same mixture
 * but are not among the vectors.
 */
export async function compareVectorStores(
  mixture: GaussianMixture,
  size: number,
  onProgress: (what: string) => void,
): Promise<VectorComparison> {
  const { dimension } = mixture;
  const values = drawVectors(mixture, size, 1);
  const queryValues = drawVectors(mixture, queryCount, 2);
  const vectors = rowsOf(values, dimension);
  const queries = rowsOf(queryValues, dimension);
  const documents = vectors.map(
    (_, position) => new Document({ pageContent: '', metadata: { position } }),
  );

  onProgress('building this store');
  const store = await fill(new FootnoteVectorStore(noEmbeddings), vectors, documents);
  onProgress("building LangChain's MemoryVectorStore");
  const memoryStore = await fill(new MemoryVectorStore(noEmbeddings), vectors, documents);
  onProgress('building hnswlib');
  const graph = createDefaultGraph(vectors, dimension);

  const plainRows = createPlainRows(dimension);
  plainRows.grow(size);
  plainRows.values.set(values);
  const exact = new ExactIndex(vectorRowsOf(values, dimension));
  const plain = new ExactIndex(plainRows);
  const searchIndex = (index: ExactIndex): Search => {
    return async (query) =>
      index
        .search(queries[query] ?? [], hits)
        .map(({ position, similarity }) => [documentAt(documents, position), similarity]);
  };
  const searchExact = searchIndex(exact);
  const truth: Set<number>[] = [];
  for (const query of queries.keys()) truth.push(new Set(positionsOf(await searchExact(query))));

  const searchGraph = (ef: number): Search => {
    return async (query) => {
      if (graph.getEf() !== ef) graph.setEf(ef);
      const { neighbors, distances } = graph.searchKnn(queries[query] ?? [], Math.min(hits, size));
      return neighbors.map((position, rank) => [
        documentAt(documents, position),
        1 - Number(distances[rank]),
      ]);
    };
  };
  const ef = await smallestSufficient(searchGraph, truth);
  const searchStore = (from: VectorStore): Search => {
    return (query) => from.similaritySearchVectorWithScore(queries[query] ?? [], hits);
  };

  const names = {
    store: 'this store',
    plain: 'exact scan, plain JavaScript',
    exact: 'exact scan, WebAssembly',
    graph: `hnswlib, ef ${ef} (least for .99)`,
    memory: 'LangChain MemoryVectorStore',
    default: "hnswlib, ef 10 (LangChain HNSWLib's defaults, re-implemented)",
  };
  const methods: [string, Search][] = [
    [names.store, searchStore(store)],
    [names.plain, searchIndex(plain)],
    [names.exact, searchExact],
    [names.graph, searchGraph(ef)],
    [names.memory, searchStore(memoryStore)],
    [names.default, searchGraph(10)],
  ];

  onProgress('searching');
  const measurements = await measureInTurns(methods, truth);
  const median = (name: string) => measurements.find(({ method }) => method === name)?.p50 ?? 0;
  const best = Math.min(median(names.exact), median(names.graph));

  return { vectors: size, dimension, measurements, ratioToBest: median(names.store) / best };
}

function rowsOf(values: Float32Array, dimension: number): number[][] {
  return Array.from({ length: values.length / dimension }, (_, row) =>
    Array.from(values.subarray(row * dimension, (row + 1) * dimension)),
  );
}

function documentAt(documents: readonly Document[], position: number): DocumentInterface {
  const document = documents[position];
  if (document === undefined) throw new RangeError(`There is no document ${position}.`);
  return document;
}

function positionsOf(found: readonly [DocumentInterface, number][]): number[] {
  return found.map(([{ metadata }]) => Number(metadata['position']));
}

function shareFound(found: readonly [DocumentInterface, number][], expected: Set<number>): number {
  return positionsOf(found).filter((position) => expected.has(position)).length / expected.size;
}

async function fill<Store extends VectorStore>(
  store: Store,
  vectors: number[][],
  documents: Document[],
): Promise<Store> {
  await store.addVectors(vectors, documents);
  return store;
}

/** As LangChain's HNSWLib store makes it: cosine space, M 16, efConstruction 200, vectors in their order. */
function createDefaultGraph(vectors: readonly number[][], dimension: number) {
  const graph = new hnswlib.HierarchicalNSW('cosine', dimension);
  graph.initIndex(vectors.length);
  for (const [position, vector] of vectors.entries()) graph.addPoint(vector, position);
  return graph;
}

async function smallestSufficient(
  searchWith: (ef: number) => Search,
  truth: readonly Set<number>[],
): Promise<number> {
  for (const ef of candidates) {
    let recall = 0;

    for (const [query, expected] of truth.entries()) {
      recall += shareFound(await searchWith(ef)(query), expected) / truth.length;
    }

    if (recall >= 0.99) return ef;
  }

  return Number(candidates.at(-1));
}

function unreachable(): never {
  throw new Error('A method was lost.');
}

/** Methods take turns, so that whatever else slows the machine down slows all of them down. */
async function measureInTurns(
  methods: readonly [string, Search][],
  truth: readonly Set<number>[],
): Promise<VectorMeasurement[]> {
  const states = methods.map(([method, search]) => ({
    method,
    search,
    times: [] as number[],
    spent: 0,
    recalls: [] as number[],
  }));

  const isUnfinished = ({ spent, times }: { spent: number; times: readonly number[] }) =>
    times.length < truth.length || spent < budget;

  while (states.some(isUnfinished)) {
    globalThis.gc?.();
    // Whoever comes first pays for the cold caches: each in turn.
    states.push(...states.splice(0, 1));

    for (const state of states.filter(isUnfinished)) {
      for (const end = state.spent + turnLength; state.spent < end; ) {
        const query = state.times.length % truth.length;
        const start = performance.now();
        const found = await state.search(query);
        const time = performance.now() - start;
        const expected = truth[query] ?? new Set();

        state.times.push(time);
        state.spent += time;
        state.recalls.push(shareFound(found, expected));
      }
    }
  }

  return methods.map(([name]) => {
    const { method, times, recalls } =
      states.find((state) => state.method === name) ?? unreachable();
    const sorted = times.toSorted((one, other) => one - other);

    return {
      method,
      p50: Number(sorted[Math.floor(sorted.length * 0.5)]),
      p99: Number(sorted[Math.floor(sorted.length * 0.99)]),
      recallAt10: recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length,
      searches: times.length,
    };
  });
}
