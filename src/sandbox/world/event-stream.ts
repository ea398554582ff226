// Who is told of what happens in the sandbox.

import type { SandboxEvent } from './events.ts';

/** Is called for each event, while it happens. */
export type Listener = (event: SandboxEvent) => void;

/** Tells subscribers what happens, in order and synchronously. */
export class EventStream {
  readonly #listeners = new Set<Listener>();

  /** Calls `listener` for every event from now on; the returned function ends that. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);

    return () => this.#listeners.delete(listener);
  }

  emit(event: SandboxEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
