// The best of many hits, kept while they come.

import type { Hit } from './vector-index.ts';

/**
 * Keeps the `count` closest of all hits offered to it, in a binary heap with the farthest on top: a hit that
 * is not among them costs one comparison, and nothing is ever sorted but the result.
 */
export class TopHits {
  readonly #count: number;
  readonly #heap: Hit[] = [];

  constructor(count: number) {
    this.#count = count;
  }

  /** Similarity that an offered hit must reach to be kept; it must also win its tie. */
  get threshold(): number {
    return this.#heap.length < this.#count ? -Infinity : (this.#heap[0]?.similarity ?? -Infinity);
  }

  /** Takes the hit if it is among the closest so far. */
  offer(position: number, similarity: number): void {
    const hit = { position, similarity };

    if (this.#heap.length < this.#count) {
      this.#heap.push(hit);
      this.#rise(this.#heap.length - 1);
      return;
    }

    const farthest = this.#heap[0];
    if (farthest === undefined || compareHits(farthest, hit) <= 0) return;

    this.#heap[0] = hit;
    this.#sink();
  }

  /** What was kept, closest first. */
  sorted(): Hit[] {
    return this.#heap.toSorted(compareHits);
  }

  #rise(from: number): void {
    for (let child = from; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (!this.#swapIfFarther(child, parent)) return;
      child = parent;
    }
  }

  #sink(): void {
    const last = this.#heap.length - 1;

    for (let parent = 0; parent * 2 < last; ) {
      const left = parent * 2 + 1;
      const child = left < last && this.#isFarther(left + 1, left) ? left + 1 : left;
      if (!this.#swapIfFarther(child, parent)) return;
      parent = child;
    }
  }

  #isFarther(first: number, second: number): boolean {
    const one = this.#heap[first];
    const other = this.#heap[second];
    return one !== undefined && other !== undefined && compareHits(one, other) > 0;
  }

  #swapIfFarther(child: number, parent: number): boolean {
    const below = this.#heap[child];
    const above = this.#heap[parent];
    if (below === undefined || above === undefined || compareHits(below, above) <= 0) return false;

    this.#heap[child] = above;
    this.#heap[parent] = below;
    return true;
  }
}

/** Order of a result: closest first, ties by position. */
export function compareHits(one: Hit, other: Hit): number {
  return other.similarity - one.similarity || one.position - other.position;
}
