// What a bot did that Discord forbids.

import type { EventStream } from '../world/event-stream.ts';
import type { Violation } from '../world/events.ts';

/** Collects violations. */
export class Violations {
  readonly list: Violation[] = [];
  readonly #events: EventStream;

  constructor(events: EventStream) {
    this.#events = events;
  }

  add(violation: Violation): void {
    this.list.push(violation);
    this.#events.emit({ type: 'violation', violation });
  }

  /** Throws an error that names every violation so far; does nothing when there is none. */
  assertNone(): void {
    if (this.list.length === 0) return;

    const lines = this.list.map(
      ({ side, method, path, field, message }) =>
        `${side} ${method} ${path}${field === '' ? '' : ` at ${field}`}: ${message}`,
    );
    throw new Error(`Discord's rules were broken:\n${lines.join('\n')}`);
  }
}
