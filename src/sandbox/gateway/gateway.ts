// The gateway: who is connected, which session hears of an event, and failing on request.

import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  GatewayCloseCodes,
  type GatewayIdentifyData,
  GatewayIntentBits,
  type GatewayResumeData,
} from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { Clock } from '../time/clock.ts';
import { guildCreateToApi } from '../world/guilds.ts';
import type { Dispatch, Dispatcher, World } from '../world/world.ts';
import { Connection, type ConnectionHost } from './connection.ts';
import { checkIdentify, shardOf } from './identify.ts';
import { membersChunk, readyPayload } from './ready.ts';
import { Session } from './session.ts';

/** How a gateway behaves. */
export interface GatewayOptions {
  readonly token: string;
  /** Milliseconds; Discord's is 41,250. */
  readonly heartbeatInterval: number;
  /** Bits of the privileged intents that the application was granted. */
  readonly grantedPrivileged: number;
  /** For heartbeats and the send limit. */
  readonly clock: Clock;
  /** Sees every dispatch before it leaves. */
  onDispatch(name: string, data: unknown): void;
}

/** Closing with one of these ends the session: it cannot be resumed. */
const endsSession = new Set<number>([
  1000,
  1001,
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidSeq,
  GatewayCloseCodes.SessionTimedOut,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

/** Milliseconds for which a session without a connection can be resumed. */
const sessionMemory = 3 * 60_000;

/** IDENTIFYs in five seconds, as `max_concurrency` of `/gateway/bot` says. */
export const identifyConcurrency = 16;
const identifyWindow = 5000;

/** Discord's gateway: sessions over WebSockets, and the ways in which it can let a bot down. */
export class Gateway implements Dispatcher, ConnectionHost {
  readonly heartbeatInterval: number;
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Set<Connection>();
  #duplicates: string[] = [];
  #identifyTimes: number[] = [];
  /** IDENTIFYs so far, of the 1,000 a day. */
  identifyCount = 0;

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
    this.heartbeatInterval = options.heartbeatInterval;
  }

  /** Takes an HTTP upgrade for `/gateway`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Only the query is read, and that has no malformed form.
    const query = new URLSearchParams(request.url?.split('?')[1] ?? '');

    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      if (query.get('v') !== '10') {
        return webSocket.close(GatewayCloseCodes.InvalidAPIVersion, 'Invalid API version.');
      }
      if (query.get('encoding') !== 'json' || query.has('compress')) {
        return webSocket.close(
          GatewayCloseCodes.DecodeError,
          'Only uncompressed JSON is spoken here.',
        );
      }

      this.#connections.add(new Connection(webSocket, this, this.#options.clock));
      this.#report('connected', undefined);
    });
  }

  dispatch(event: Dispatch): void {
    const times = this.#takeDuplicate(event.name) ? 2 : 1;

    for (const session of this.#sessions.values()) {
      const { intents, shardId, shardCount } = session.identity;
      if (shardOf(event.guildId, shardCount) !== shardId) continue;
      if (event.intent !== undefined && (intents & event.intent) === 0) continue;

      const data = event.data(intents);
      for (let sent = 0; sent < times; sent += 1) this.#send(session, event.name, data);
    }
  }

  identify(connection: Connection, data: unknown): Session | GatewayCloseCodes | 'invalid' {
    const guilds = [...this.#world.guilds.values()].filter((guild) => guild.hasBot);
    const identity = checkIdentify(data as Partial<GatewayIdentifyData> | undefined, {
      token: this.#options.token,
      grantedPrivileged: this.#options.grantedPrivileged,
      guildCount: guilds.length,
    });
    if (typeof identity === 'number') return identity;

    const now = this.#options.clock.now();
    this.#identifyTimes = this.#identifyTimes.filter((time) => time > now - identifyWindow);
    if (this.#identifyTimes.length >= identifyConcurrency) return 'invalid';
    this.#identifyTimes.push(now);
    this.identifyCount += 1;
    const session = new Session(randomBytes(16).toString('hex'), identity, connection);
    this.#sessions.set(session.id, session);
    const own = guilds.filter(
      (guild) => shardOf(guild.id, identity.shardCount) === identity.shardId,
    );
    this.#send(session, 'READY', readyPayload(this.#world, session, own));
    this.#report('identified', session.id);

    if ((identity.intents & GatewayIntentBits.Guilds) !== 0) {
      for (const guild of own) {
        this.#send(session, 'GUILD_CREATE', guildCreateToApi(this.#world, guild));
      }
    }

    return session;
  }

  resume(connection: Connection, data: unknown): Session | GatewayCloseCodes | 'invalid' {
    const { token, session_id: id, seq } = (data ?? {}) as Partial<GatewayResumeData>;
    if (token?.replace(/^Bot /, '') !== this.#options.token) {
      return GatewayCloseCodes.AuthenticationFailed;
    }

    const session = this.#sessions.get(id ?? '');
    if (session === undefined || typeof seq !== 'number') return 'invalid';
    if (seq > session.sequence) return GatewayCloseCodes.InvalidSeq;
    if (!session.canResumeFrom(seq)) return 'invalid';

    session.resume(connection, seq);
    this.#send(session, 'RESUMED', { _trace: ['["sandbox"]'] });
    this.#report('resumed', session.id);

    return session;
  }

  requestMembers(session: Session, data: unknown): void {
    const chunk = membersChunk(this.#world, data);
    if (chunk !== undefined) this.#send(session, 'GUILD_MEMBERS_CHUNK', chunk);
  }

  closed(connection: Connection, code: number): void {
    this.#connections.delete(connection);
    const id = connection.session?.id;
    if (id !== undefined && endsSession.has(code)) this.#sessions.delete(id);
    if (id !== undefined) this.#options.clock.setTimeout(() => this.#forget(id), sessionMemory);
    this.#world.events.emit({ type: 'gateway', change: 'closed', sessionId: id, code });
  }

  /** Closes every connection with `code`. */
  disconnect(code: number): void {
    for (const connection of this.#connections) connection.close(code);
  }

  /** Breaks every connection without a close frame. */
  drop(): void {
    for (const connection of this.#connections) connection.terminate();
  }

  /** Sends op 7 to every connection. */
  requestReconnect(): void {
    for (const connection of this.#connections) connection.requestReconnect();
  }

  /** Sends op 9 to every connection; without `resumable` the sessions are gone. */
  invalidate(resumable: boolean): void {
    for (const connection of this.#connections) {
      if (!resumable && connection.session !== undefined) {
        this.#sessions.delete(connection.session.id);
      }
      connection.invalidate(resumable);
    }
  }

  /** Sends op 1 to every connection. */
  requestHeartbeat(): void {
    for (const connection of this.#connections) connection.requestHeartbeat();
  }

  /** Sends bytes or text as they are to every connection, as a broken gateway might. */
  sendRaw(frame: string | Uint8Array): void {
    for (const connection of this.#connections) connection.send(frame);
  }

  /** Lets the next dispatch of this name arrive twice. */
  duplicateNext(name: string): void {
    this.#duplicates.push(name);
  }

  /** Whether a bot is connected and identified. */
  get isBotOnline(): boolean {
    return [...this.#connections].some((connection) => connection.session !== undefined);
  }

  close(): void {
    for (const connection of this.#connections) connection.terminate();
    this.#server.close();
  }

  #forget(id: string): void {
    if (this.#sessions.get(id)?.isCarried === false) this.#sessions.delete(id);
  }

  #takeDuplicate(name: string): boolean {
    const index = this.#duplicates.indexOf(name);
    if (index === -1) return false;

    this.#duplicates.splice(index, 1);

    return true;
  }

  #send(session: Session, name: string, data: unknown): void {
    this.#options.onDispatch(name, data);
    session.dispatch(name, data);
    this.#world.events.emit({ type: 'dispatch', name, data, sessionId: session.id });
  }

  #report(change: 'connected' | 'identified' | 'resumed', sessionId: string | undefined): void {
    this.#world.events.emit({ type: 'gateway', change, sessionId });
  }
}
