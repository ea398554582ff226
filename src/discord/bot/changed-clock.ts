// A system's clock that is put back or forward: discord.js measures waits by it.

import type { REST } from 'discord.js';

/** Milliseconds between two looks. */
export const clockInterval = 1_000;

/** Milliseconds of the least change: what is less, clocks are corrected by all day. */
const leastChange = 2_000;

/**
 * Tells with every call by how many milliseconds the system's clock was put forward since the last, below 0 where it was
 * put back; 0 as a rule.
 *
 * @param steady - Milliseconds that never go back.
 */
export function watchClock(steady: () => number): () => number {
  const ahead = () => Date.now() - steady();
  let before = ahead();

  return () => {
    const change = ahead() - before;
    before += change;
    return Math.abs(change) < leastChange ? 0 : Math.round(change);
  };
}

/**
 * Moves the ends of waits along with the clock: of the limit for all requests, and of each route's. Else nothing would
 * be sent for as long as the clock was put back.
 */
export function moveWaits(rest: REST, milliseconds: number): void {
  rest.globalReset = moved(rest.globalReset, milliseconds);
  for (const handler of rest.handlers.values()) {
    const reset: unknown = Reflect.get(handler, 'reset');
    if (typeof reset === 'number') Reflect.set(handler, 'reset', moved(reset, milliseconds));
  }
}

/** What was noted since the change was noted by the new clock: it is nearer to what that shows. */
function moved(reset: number, milliseconds: number): number {
  const now = Date.now();
  const isByOldClock = Math.abs(reset - (now - milliseconds)) < Math.abs(reset - now);

  return isByOldClock ? reset + milliseconds : reset;
}
