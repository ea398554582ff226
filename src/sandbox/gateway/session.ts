// Sessions, which outlive the connections that carry them.

import { GatewayOpcodes } from 'discord-api-types/v10';
import type { Identity } from './identify.ts';

/** A dispatch as it went over the wire. */
interface SentDispatch {
  readonly sequence: number;
  readonly text: string;
}

/** Dispatches kept for a resume. */
const backlogLimit = 5000;

/** What a session writes to while a connection carries it. */
export interface Carrier {
  send(text: string): void;
}

/** A gateway session: it outlives its connection, numbers dispatches and keeps them for a resume. */
export class Session {
  readonly id: string;
  readonly identity: Identity;
  #carrier: Carrier | undefined;
  #sequence = 0;
  #backlog: SentDispatch[] = [];

  constructor(id: string, identity: Identity, carrier: Carrier) {
    this.id = id;
    this.identity = identity;
    this.#carrier = carrier;
  }

  /** Whether a connection carries it. */
  get isCarried(): boolean {
    return this.#carrier !== undefined;
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** Numbers a dispatch and sends it, or keeps it until the session is resumed. */
  dispatch(name: string, data: unknown): void {
    this.#sequence += 1;
    const text = JSON.stringify({
      op: GatewayOpcodes.Dispatch,
      t: name,
      s: this.#sequence,
      d: data,
    });
    this.#backlog.push({ sequence: this.#sequence, text });
    if (this.#backlog.length > backlogLimit) this.#backlog.shift();
    this.#carrier?.send(text);
  }

  /** The connection is gone; dispatches wait. */
  detach(carrier: Carrier): void {
    if (this.#carrier === carrier) this.#carrier = undefined;
  }

  /** Sends over a new connection all that came after `sequence`. */
  resume(carrier: Carrier, sequence: number): void {
    this.#carrier = carrier;
    for (const sent of this.#backlog) {
      if (sent.sequence > sequence) carrier.send(sent.text);
    }
  }

  /** Whether everything after `sequence` is still kept. */
  canResumeFrom(sequence: number): boolean {
    const oldest = this.#backlog[0]?.sequence ?? this.#sequence + 1;

    return sequence >= oldest - 1;
  }
}
