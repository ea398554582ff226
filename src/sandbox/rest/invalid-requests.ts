// Discord's limit of invalid requests, past which an address is blocked for a while.

import type { Clock } from '../time/clock.ts';
import type { Limit } from './rate-limits.ts';

const usualLimit: Limit = { requests: 10_000, window: 10 * 60_000 };

/** Counts 401, 403 and 429 responses: 10,000 in 10 minutes and Discord bans the address for a time. */
export class InvalidRequests {
  readonly #clock: Clock;
  readonly #limit: Limit;
  #count = 0;
  #endsAt = 0;

  constructor(clock: Clock, limit: Limit = usualLimit) {
    this.#clock = clock;
    this.#limit = limit;
  }

  /** Those of the current window. */
  get count(): number {
    return this.#clock.now() < this.#endsAt ? this.#count : 0;
  }

  get isBanned(): boolean {
    return this.count >= this.#limit.requests;
  }

  /** `isShared`: 429s of a shared limit do not count. */
  record(status: number, isShared: boolean): void {
    if ((status !== 401 && status !== 403 && status !== 429) || isShared) return;

    if (this.#clock.now() >= this.#endsAt) {
      this.#endsAt = this.#clock.now() + this.#limit.window;
      this.#count = 0;
    }
    this.#count += 1;
  }
}
