// discord.js's gateway with a guard: no frame ends the process, and every end of a connection has a cause.

import { type Client, SimpleShardingStrategy } from 'discord.js';
import { faultOfFrame } from './gateway-frames.ts';

/** Who wants to hear of the gateway. */
export interface GatewayListeners {
  /** A frame arrived, whatever is in it. */
  readonly onFrame: () => void;
  /** A frame could not be read, or reading it failed. `cause` holds nothing of its content. */
  readonly onFault: (cause: string, error?: unknown) => void;
  /** A connection is about to end: with what code, and why as far as anybody said. */
  readonly onClosing: (shard: number, ending: Ending) => void;
}

/** Why a connection ended. */
export interface Ending {
  readonly code?: number;
  readonly reason?: string;
}

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** What the guard uses of a shard of the library that discord.js connects with. */
interface Shard {
  readonly id: number;
  on(event: 'hello', listener: () => void): unknown;
}

/** Shards that survive whatever arrives; for the option `ws.buildStrategy` of a client. */
export class GuardedStrategy extends SimpleShardingStrategy {
  readonly #listeners: GatewayListeners;

  constructor(manager: Manager, listeners: GatewayListeners) {
    super(manager);
    this.#listeners = listeners;
  }

  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const shards: Map<number, Shard> = Reflect.get(this, 'shards');
    for (const id of shardIds) {
      const shard = shards.get(id);
      if (shard !== undefined) guard(shard, this.#listeners);
    }
  }
}

/** Lets the client survive events that its handlers cannot read, those that it kept until it was ready included. */
export function guardPackets(client: Client, { onFault }: GatewayListeners): void {
  wrap(client.ws, 'handlePacket', (original, parameters) => {
    try {
      return original(...parameters);
    } catch (error) {
      onFault(`${nameOf(parameters[0])} could not be handled`, error);
      return false;
    }
  });
}

/** The name of an event: Discord's are short and in capitals. */
function nameOf(packet: unknown): string {
  const { t: name } = (packet ?? {}) as { t?: unknown };

  return typeof name === 'string' && /^[A-Z_]{1,60}$/.test(name) ? name : 'an event';
}

type Method = (...parameters: unknown[]) => unknown;

/** Methods that discord.js calls without waiting for them: what they reject with would end the process. */
const unawaited = ['onMessage', 'onClose', 'internalConnect', 'heartbeat'] as const;

function guard(shard: Shard, listeners: GatewayListeners): void {
  for (const name of unawaited) {
    wrap(shard, name, async (original, parameters) => {
      try {
        await original(...parameters);
      } catch (error) {
        listeners.onFault(`${name} failed`, error);
      }
    });
  }

  wrap(shard, 'unpackMessage', async (original, parameters) => {
    listeners.onFrame();
    const frame: unknown = await original(...parameters);
    const fault = frame === null ? 'a frame that is no JSON object' : faultOfFrame(frame);
    if (fault === undefined) return frame;

    listeners.onFault(fault);
    return null;
  });

  wrap(shard, 'destroy', (original, [options, ...others]) => {
    const { code, reason } = (options ?? {}) as Ending;
    if (code === undefined && reason !== undefined) listeners.onClosing(shard.id, { reason });
    // discord.js takes its ears off a connection that it gives up, one that is still being opened included: what fails
    // in that later would end the process.
    const socket: Socket | null = Reflect.get(shard, 'connection');
    socket?.on('error', () => {});
    return original(options, ...others);
  });

  shard.on('hello', () => {
    const socket: Socket = Reflect.get(shard, 'connection');
    // Before discord.js, which tells the code alone.
    socket.prependListener('close', (code, reason) => {
      listeners.onClosing(shard.id, { code, ...(reason.length > 0 && { reason: `${reason}` }) });
    });
  });
}

interface Socket {
  on(event: 'error', listener: () => void): void;
  prependListener(event: 'close', listener: (code: number, reason: Buffer) => void): void;
}

/**
 * Puts a function in the place of a method that the library keeps to itself: it has no hook between the wire and its
 * own reading.
 *
 * @throws Error When the library has no such method any more.
 */
function wrap(
  owner: object,
  name: string,
  around: (original: Method, parameters: unknown[]) => unknown,
): void {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== 'function') {
    throw new Error(`discord.js has no ${name} any more: the guard of the gateway must follow it`);
  }

  const original: Method = method.bind(owner);
  Reflect.set(owner, name, (...parameters: unknown[]) => around(original, parameters));
}
