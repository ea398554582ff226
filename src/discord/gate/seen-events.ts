import { LRUCache } from 'lru-cache';

/** Longer than an interaction's token lives, so that a late duplicate cannot be answered twice. */
const age = 20 * 60_000;
const most = 50_000;

/** Remembers events, because Discord may deliver one twice (after a resume, for example). */
export class SeenEvents {
  readonly #seen = new LRUCache<string, true>({ max: most, ttl: age });

  /** True exactly the first time that an id is asked for. */
  firstTime(eventId: string): boolean {
    if (this.#seen.has(eventId)) return false;

    this.#seen.set(eventId, true);
    return true;
  }
}
