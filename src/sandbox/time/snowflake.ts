// Discord's ids, which hold the time at which they were given out.

import type { Clock } from './clock.ts';

/** Milliseconds from the Unix epoch to Discord's. */
const discordEpoch = 1_420_070_400_000n;

/** Gives out Discord ids: 42 bits of milliseconds, 22 bits that keep ids of one millisecond apart and in order. */
export class SnowflakeSource {
  readonly #clock: Clock;
  #last = 0n;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** An id greater than every one before. */
  next(): string {
    const earliest = (BigInt(this.#clock.now()) - discordEpoch) << 22n;
    this.#last = earliest > this.#last ? earliest : this.#last + 1n;

    return this.#last.toString();
  }
}

/** When the thing with this id was made, in milliseconds since the Unix epoch. */
export function createdAt(id: string): number {
  return Number((BigInt(id) >> 22n) + discordEpoch);
}
