// Search in an HNSW graph, native code kept safe.

import { rm } from 'node:fs/promises';
import type { HierarchicalNSW } from 'hnswlib-node';
import { messageOf, UserError } from '../../base/errors.ts';
import { pauses } from '../../base/slices/pauses.ts';
import type { PositionRange } from '../positions/position-range.ts';
import { ExactIndex, scanRows } from './exact.ts';
import { createRandom, shuffledPositions } from './random.ts';
import { exactCost, hnswCost, linksPerNode } from './search-cost.ts';
import { compareHits, TopHits } from './top-hits.ts';
import {
  type Accepts,
  checkCount,
  type Hit,
  unitVector,
  type VectorIndex,
} from './vector-index.ts';
import type { VectorRows } from './vector-rows.ts';

/** Is told how many of how many vectors are in the graph. */
export type OnProgress = (done: number, total: number) => void;

/** How a graph is built. */
export interface GraphOptions {
  readonly onProgress?: OnProgress;
  /**
   * A file that is not there, in which the graph can lie for a moment: it is then built by a thread. Where absent, on the
   * event loop.
   */
  readonly draft?: string;
}

/** Candidates kept while a vector is linked in: 400 took a fifth longer and found no more than 200. */
export const efConstruction = 200;

/** `ef` is chosen for this many hits and grows with a larger number of them. */
export const calibratedHits = 10;

/** How many times the hits asked for are fetched before a filter that rejects too many gets an exact scan. */
const filteredShare = 4;

/**
 * The graph of Malkov and Yashunin, "Efficient and robust approximate nearest neighbor search using
 * Hierarchical Navigable Small World graphs" (2016), by hnswlib: finds the nearest of very many vectors without
 * comparing all. The rows stay the source of truth: whatever the graph cannot serve well is scanned. Its
 * similarities differ from those of a scan by rounding alone.
 */
export class HnswIndex implements VectorIndex {
  readonly kind = 'hnsw';
  readonly #rows: VectorRows;
  readonly #graph: HierarchicalNSW;
  readonly #exact: ExactIndex;
  /** Number of rows in the graph; those behind were added later and are scanned. */
  readonly graphSize: number;
  #ef: number;
  #graphEf = 0;

  private constructor(rows: VectorRows, graph: HierarchicalNSW, ef: number) {
    this.#rows = rows;
    this.#graph = graph;
    this.#exact = new ExactIndex(rows);
    this.graphSize = graph.getCurrentCount();
    this.#ef = ef;
  }

  /**
   * A graph over all rows, which must be unit vectors. Lets other work run meanwhile.
   *
   * @throws {UserError} when the draft cannot be written.
   */
  static async build(
    rows: VectorRows,
    ef: number,
    { onProgress = () => {}, draft }: GraphOptions = {},
  ): Promise<HnswIndex> {
    const graph =
      draft === undefined
        ? await growHere(rows, onProgress)
        : await growBeside(rows, draft, onProgress);

    return new HnswIndex(rows, graph, ef);
  }

  /**
   * The graph of a file that `save` wrote, loaded into a fresh object. hnswlib crashes on a damaged file: the
   * caller has compared its checksum before.
   *
   * @throws {Error} when the file is cut short, or is not a graph of as many vectors as there are rows.
   */
  static async open(file: string, rows: VectorRows, ef: number): Promise<HnswIndex> {
    return new HnswIndex(rows, await readGraph(file, rows), ef);
  }

  get dimension(): number {
    return this.#rows.dimension;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Candidates kept while searching for up to `calibratedHits` hits: more finds more and takes longer. */
  get ef(): number {
    return this.#ef;
  }

  set ef(candidates: number) {
    this.#ef = candidates;
  }

  /**
   * Writes the graph to a new file. hnswlib reports success on a full disk: the caller loads the file again.
   * Nothing may be added meanwhile; an index never does that.
   */
  async save(file: string): Promise<void> {
    await this.#graph.writeIndex(file);
  }

  search(
    query: ArrayLike<number>,
    count: number,
    accepts?: Accepts,
    within?: PositionRange,
  ): Hit[] {
    checkCount(count);
    // The graph knows nothing of positions, and a part is small.
    if (within !== undefined) return this.#exact.search(query, count, accepts, within);

    const unit = unitVector(query, this.dimension);
    const wanted = accepts === undefined ? count : count * filteredShare;
    const fetched = Math.min(wanted, this.graphSize);
    const ef = Math.ceil(this.#ef * Math.max(1, wanted / calibratedHits));

    if (fetched === 0 || (wanted > calibratedHits && this.#scanIsCheaper(ef))) {
      return this.#exact.search(unit, count, accepts);
    }

    const near = this.#nearest(unit, fetched, ef);
    const found = accepts === undefined ? near : near.filter(({ position }) => accepts(position));

    // Too few: the filter rejects most, or a part of the graph cannot be reached.
    if (found.length < Math.min(count, this.graphSize)) {
      return this.#exact.search(unit, count, accepts);
    }

    if (this.size === this.graphSize) return found.sort(compareHits).slice(0, count);
    return this.#addLaterRows(unit, found, count, accepts);
  }

  #scanIsCheaper(ef: number): boolean {
    const { size, dimension } = this.#rows;
    return exactCost(size, dimension) < hnswCost(size, dimension, ef);
  }

  #nearest(unit: Float32Array, count: number, ef: number): Hit[] {
    if (ef !== this.#graphEf) {
      this.#graph.setEf(ef);
      this.#graphEf = ef;
    }

    const { neighbors, distances } = this.#graph.searchKnn(toArray(unit), count);
    return neighbors.map((position, rank) => ({
      position,
      similarity: 1 - Number(distances[rank]),
    }));
  }

  #addLaterRows(
    unit: Float32Array,
    found: readonly Hit[],
    count: number,
    accepts: Accepts | undefined,
  ): Hit[] {
    const best = new TopHits(count);
    for (const { position, similarity } of found) best.offer(position, similarity);

    this.#rows.aim(unit);
    scanRows(this.#rows, { from: this.graphSize, to: this.size }, best, accepts);
    return best.sorted();
  }
}

/** hnswlib takes plain arrays only; a loop fills one several times as fast as `Array.from`. */
function toArray(values: Float32Array): number[] {
  const array = new Array<number>(values.length);
  for (let offset = 0; offset < values.length; offset++) array[offset] = values[offset] as number;
  return array;
}

/** Vectors that a graph is made of. */
type Vectors = Pick<VectorRows, 'dimension' | 'size' | 'values'>;

/** Puts vectors into an empty graph, one after the other; yields how many are in it after each. */
export function* growing(graph: HierarchicalNSW, vectors: Vectors): Generator<number, void> {
  graph.initIndex(Math.max(1, vectors.size), linksPerNode, efConstruction);

  // Articles come one after the other, and a graph grown one subject at a time finds less.
  const order = shuffledPositions(vectors.size, createRandom(1));
  for (const [done, position] of order.entries()) {
    const start = position * vectors.dimension;
    graph.addPoint(toArray(vectors.values.subarray(start, start + vectors.dimension)), position);
    yield done + 1;
  }
}

async function growHere(rows: VectorRows, onProgress: OnProgress): Promise<HierarchicalNSW> {
  const total = rows.size;
  const graph = await createGraph(rows.dimension);
  const pause = pauses();
  for (const done of growing(graph, rows)) {
    const pausing = pause();
    if (pausing === undefined) continue;

    onProgress(done, total);
    await pausing;
  }

  onProgress(total, total);
  return graph;
}

async function growBeside(
  rows: VectorRows,
  draft: string,
  onProgress: OnProgress,
): Promise<HierarchicalNSW> {
  const { growInThread } = await import('./grow-in-thread.ts');
  try {
    await growInThread(rows, draft, onProgress);
    return await readGraph(draft, rows);
  } catch (error) {
    throw new UserError(
      `The graph of ${rows.size} vectors could not be built in ${draft}: ${messageOf(error)} Look whether the disk is full.`,
      { cause: error },
    );
  } finally {
    await rm(draft, { force: true });
  }
}

/** @throws {Error} when the file is cut short, or is not a graph of as many vectors. */
async function readGraph(file: string, { dimension, size }: Vectors): Promise<HierarchicalNSW> {
  const graph = await createGraph(dimension);
  await graph.readIndex(file);

  if (graph.getCurrentCount() !== size) {
    throw new Error(`Expected a graph of ${size} vectors, got ${graph.getCurrentCount()}.`);
  }

  return graph;
}

/** An empty graph. */
export async function createGraph(dimension: number): Promise<HierarchicalNSW> {
  // Loaded when needed: most stories are small and never need native code.
  const { default: hnswlib } = await import('hnswlib-node');
  return new hnswlib.HierarchicalNSW('ip', dimension);
}
