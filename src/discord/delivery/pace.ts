// How fast requests go out: Discord counts all of a bot's together, but for those that answer an interaction.

import { setTimeout } from 'node:timers/promises';

/** Requests in `span` that Discord takes from one bot. */
const most = 50;

/** Milliseconds: a second, and a little for requests that take longer on their way than others. */
const span = 1_050;

/**
 * Reserves a place for a request: how many milliseconds it has to wait so that no more than 50 go out in a second.
 *
 * @param now - Milliseconds that never go back, whatever becomes of the system's clock.
 */
export function createPace(now: () => number = () => performance.now()): () => number {
  /** When the last 50 go out, in turn. */
  const times = new Array<number>(most).fill(Number.NEGATIVE_INFINITY);
  let next = 0;

  return () => {
    const moment = now();
    const at = Math.max(moment, (times[next] ?? moment) + span);
    times[next] = at;
    next = (next + 1) % most;

    return at - moment;
  };
}

/** Whether a request is outside that limit: what answers an interaction is sent by its token, not as the bot. */
export function isUnpaced(url: string): boolean {
  return /\/(?:interactions|webhooks)\/\d+\/[^/?]+/.test(url);
}

/** Resolves when a request may go out. */
export async function inTurn(pace: () => number, url: string): Promise<void> {
  const wait = isUnpaced(url) ? 0 : pace();
  if (wait > 0) await setTimeout(wait);
}
