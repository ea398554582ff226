// One connection of the bot to the gateway: its payloads and its heartbeats.

import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { type RawData, WebSocket } from 'ws';
import type { Clock } from '../time/clock.ts';
import type { Carrier, Session } from './session.ts';

/** Bytes of a payload from the bot. */
const payloadLimit = 4096;
/** Payloads from the bot in a minute. */
const sendLimit = 120;
const minute = 60_000;

/** What a connection asks of the gateway. */
export interface ConnectionHost {
  readonly heartbeatInterval: number;
  /** Makes a session, or gives the code to close with; `invalid` answers with op 9. */
  identify(connection: Connection, data: unknown): Session | GatewayCloseCodes | 'invalid';
  /** Takes up a session, or gives the code to close with; `invalid` answers with op 9. */
  resume(connection: Connection, data: unknown): Session | GatewayCloseCodes | 'invalid';
  requestMembers(session: Session, data: unknown): void;
  closed(connection: Connection, code: number): void;
}

/** One WebSocket of the bot: reads payloads, watches heartbeats and the send limit, closes on misbehaviour. */
export class Connection implements Carrier {
  readonly #socket: WebSocket;
  readonly #host: ConnectionHost;
  readonly #clock: Clock;
  #session: Session | undefined;
  #cancelHeartbeat: () => void = () => {};
  #sendTimes: number[] = [];
  #isClosed = false;

  /** `clock`: real time even where the rest of the sandbox has a manual clock, for the bot's heartbeats are real. */
  constructor(socket: WebSocket, host: ConnectionHost, clock: Clock) {
    this.#socket = socket;
    this.#host = host;
    this.#clock = clock;

    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('close', (code) => this.#ended(code));
    // A broken connection is reported by `close` as well.
    socket.on('error', () => {});

    this.#sendPayload(GatewayOpcodes.Hello, {
      heartbeat_interval: host.heartbeatInterval,
      _trace: ['["sandbox"]'],
    });
    this.#expectHeartbeat();
  }

  get session(): Session | undefined {
    return this.#session;
  }

  send(frame: string | Uint8Array): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(frame);
  }

  /** Asks the bot to reconnect and resume (op 7). */
  requestReconnect(): void {
    this.#sendPayload(GatewayOpcodes.Reconnect, null);
  }

  /** Says that the session is invalid (op 9): the bot resumes or identifies anew over this connection or another. */
  invalidate(resumable: boolean): void {
    this.#session?.detach(this);
    this.#session = undefined;
    this.#sendPayload(GatewayOpcodes.InvalidSession, resumable);
  }

  /** Asks for a heartbeat at once (op 1). */
  requestHeartbeat(): void {
    this.#sendPayload(GatewayOpcodes.Heartbeat, null);
  }

  close(code: number, reason = ''): void {
    this.#socket.close(code, reason);
  }

  /** Breaks the connection without a close frame, as a lost network does. */
  terminate(): void {
    this.#socket.terminate();
  }

  #sendPayload(op: GatewayOpcodes, d: unknown): void {
    this.send(JSON.stringify({ op, d, s: null, t: null }));
  }

  #expectHeartbeat(): void {
    this.#cancelHeartbeat();
    // Discord allows some delay; a quarter of an interval is generous.
    this.#cancelHeartbeat = this.#clock.setTimeout(
      () => this.close(GatewayCloseCodes.SessionTimedOut, 'Session timed out.'),
      this.#host.heartbeatInterval * 1.25,
    );
  }

  #receive(data: RawData, isBinary: boolean): void {
    const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer);
    const now = this.#clock.now();
    this.#sendTimes = [...this.#sendTimes.filter((time) => time > now - minute), now];
    const payload =
      isBinary || bytes.length > payloadLimit ? undefined : parsePayload(bytes.toString('utf8'));

    if (payload === undefined) this.#refuse(GatewayCloseCodes.DecodeError);
    else if (this.#sendTimes.length > sendLimit) this.#refuse(GatewayCloseCodes.RateLimited);
    else this.#handle(payload.op, payload.d);
  }

  #handle(op: number, data: unknown): void {
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        this.#expectHeartbeat();
        this.#sendPayload(GatewayOpcodes.HeartbeatAck, undefined);
        break;
      case GatewayOpcodes.Identify:
        this.#authenticate(() => this.#host.identify(this, data));
        break;
      case GatewayOpcodes.Resume:
        this.#authenticate(() => this.#host.resume(this, data));
        break;
      case GatewayOpcodes.RequestGuildMembers:
        if (this.#session === undefined) this.#refuse(GatewayCloseCodes.NotAuthenticated);
        else this.#host.requestMembers(this.#session, data);
        break;
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestSoundboardSounds:
        // A text bot may send these, and nothing here depends on them.
        if (this.#session === undefined) this.#refuse(GatewayCloseCodes.NotAuthenticated);
        break;
      default:
        this.#refuse(GatewayCloseCodes.UnknownOpcode);
    }
  }

  #authenticate(start: () => Session | GatewayCloseCodes | 'invalid'): void {
    if (this.#session !== undefined) {
      this.#refuse(GatewayCloseCodes.AlreadyAuthenticated);

      return;
    }

    const outcome = start();
    if (outcome === 'invalid') this.invalidate(false);
    else if (typeof outcome === 'number') this.#refuse(outcome);
    else this.#session = outcome;
  }

  #refuse(code: GatewayCloseCodes): void {
    this.close(code, GatewayCloseCodes[code]);
  }

  #ended(code: number): void {
    if (this.#isClosed) return;

    this.#isClosed = true;
    this.#cancelHeartbeat();
    this.#session?.detach(this);
    this.#host.closed(this, code);
  }
}

function parsePayload(text: string): { op: number; d: unknown } | undefined {
  try {
    const payload: unknown = JSON.parse(text);
    if (typeof payload !== 'object' || payload === null || !('op' in payload)) return undefined;
    if (typeof payload.op !== 'number') return undefined;

    return { op: payload.op, d: 'd' in payload ? payload.d : undefined };
  } catch {
    return undefined;
  }
}
