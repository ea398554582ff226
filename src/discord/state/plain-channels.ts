// Channels in which Discord refused a card: for a while they are written to in plain text.

import { LRUCache } from 'lru-cache';

/** Milliseconds after which a card is tried again. */
const age = 60 * 60_000;
const most = 10_000;

/** Channels that take no cards, by their ids. */
export class PlainChannels {
  readonly #channels: LRUCache<string, true>;

  /** @param now - Milliseconds that never go back. */
  constructor(now: () => number = () => performance.now()) {
    this.#channels = new LRUCache({ max: most, ttl: age, ttlResolution: 0, perf: { now } });
  }

  /** Whether a card was refused there not long ago. */
  has(channel: string): boolean {
    return this.#channels.has(channel);
  }

  /** A card was refused there. */
  note(channel: string): void {
    this.#channels.set(channel, true);
  }
}
