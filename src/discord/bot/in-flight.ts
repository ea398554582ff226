// What is being worked on while the bot stops.

import { setTimeout } from 'node:timers/promises';

/** What has been begun and must be finished before the process may end. */
export class InFlight {
  readonly #tasks = new Set<Promise<void>>();

  /** @param task never rejects */
  track(task: Promise<void>): void {
    const tracked = task.finally(() => this.#tasks.delete(tracked));
    this.#tasks.add(tracked);
  }

  /** Resolves when nothing is in flight, or after so many milliseconds, to whether everything was finished. */
  async drained(milliseconds: number): Promise<boolean> {
    const patience = new AbortController();
    const late = setTimeout(milliseconds, false, { signal: patience.signal }).catch(() => false);

    try {
      return await Promise.race([this.#idle(), late]);
    } finally {
      patience.abort();
    }
  }

  async #idle(): Promise<boolean> {
    while (this.#tasks.size > 0) await Promise.all(this.#tasks);

    return true;
  }
}
