// Seen events in memory: those of one process.

import { LRUCache } from 'lru-cache';
import type { SeenEvents } from './seen-events.ts';

/** Milliseconds; longer than an interaction's token lives. */
export const eventAge = 20 * 60_000;
const most = 50_000;

/** Seen events in memory; the id that was seen longest ago is forgotten first. */
export class MemorySeenEvents implements SeenEvents {
  readonly #seen = new LRUCache<string, true>({ max: most, ttl: eventAge });

  async firstTime(eventId: string): Promise<boolean> {
    if (this.#seen.has(eventId)) return false;

    this.#seen.set(eventId, true);
    return true;
  }
}
