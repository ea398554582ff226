// Search in an HNSW graph, native code kept safe.

import type { HierarchicalNSW } from 'hnswlib-node';
import { pauses } from '../../base/slices/pauses.ts';
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

  /** A graph over all rows, which must be unit vectors. Lets other work run in between. */
  static async build(rows: VectorRows, ef: number, onProgress?: OnProgress): Promise<HnswIndex> {
    const total = rows.size;
    const graph = await createGraph(rows.dimension);
    graph.initIndex(Math.max(1, total), linksPerNode, efConstruction);

    // Articles come one after the other, and a graph grown one subject at a time finds less.
    const order = shuffledPositions(total, createRandom(1));
    const pause = pauses();

    for (const [done, position] of order.entries()) {
      const start = position * rows.dimension;
      graph.addPoint(toArray(rows.values.subarray(start, start + rows.dimension)), position);

      const pausing = pause();
      if (pausing === undefined) continue;

      onProgress?.(done + 1, total);
      await pausing;
    }

    onProgress?.(total, total);
    return new HnswIndex(rows, graph, ef);
  }

  /**
   * The graph of a file that `save` wrote, loaded into a fresh object. hnswlib crashes on a damaged file: the
   * caller has compared its checksum before.
   *
   * @throws {Error} when the file is cut short, or is not a graph of as many vectors as there are rows.
   */
  static async open(file: string, rows: VectorRows, ef: number): Promise<HnswIndex> {
    const graph = await createGraph(rows.dimension);
    await graph.readIndex(file);

    if (graph.getCurrentCount() !== rows.size) {
      throw new Error(`Expected a graph of ${rows.size} vectors, got ${graph.getCurrentCount()}.`);
    }

    return new HnswIndex(rows, graph, ef);
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

  search(query: ArrayLike<number>, count: number, accepts?: Accepts): Hit[] {
    checkCount(count);
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
    scanRows(this.#rows, this.graphSize, best, accepts);
    return best.sorted();
  }
}

/** hnswlib takes plain arrays only; a loop fills one several times as fast as `Array.from`. */
function toArray(values: Float32Array): number[] {
  const array = new Array<number>(values.length);
  for (let offset = 0; offset < values.length; offset++) array[offset] = values[offset] as number;
  return array;
}

async function createGraph(dimension: number): Promise<HierarchicalNSW> {
  // Loaded when needed: most stories are small and never need native code.
  const { default: hnswlib } = await import('hnswlib-node');
  return new hnswlib.HierarchicalNSW('ip', dimension);
}
