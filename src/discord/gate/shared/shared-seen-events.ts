// Seen events that several processes share.

import { eventAge, MemorySeenEvents } from '../memory-seen-events.ts';
import type { SeenEvents } from '../seen-events.ts';
import type { SharedState } from './shared-state.ts';

/** Seen by any process; by this one alone while the server is away. */
export class SharedSeenEvents implements SeenEvents {
  readonly #state: SharedState;
  readonly #own = new MemorySeenEvents();

  constructor(state: SharedState) {
    this.#state = state;
  }

  async firstTime(eventId: string): Promise<boolean> {
    if (!(await this.#own.firstTime(eventId))) return false;

    const expiration = { type: 'PX', value: eventAge } as const;
    return this.#state.ask(
      async (server) =>
        (await server.set(`seen:${eventId}`, '', { condition: 'NX', expiration })) !== null,
      async () => true,
    );
  }
}
