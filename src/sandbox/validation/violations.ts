import type { EventStream } from '../events.ts';

/** Something that Discord's published schema or documentation forbids. */
export interface Violation {
  /** Which side broke the rule: the bot's request, or the sandbox's own response or dispatch. */
  readonly side: 'request' | 'response' | 'dispatch';
  /** HTTP method, or `GATEWAY` for a dispatch. */
  readonly method: string;
  /** Route path, or the dispatch's name. */
  readonly path: string;
  /** Path of the field, `embeds.0.title`; empty for the body as a whole. */
  readonly field: string;
  readonly message: string;
}

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
