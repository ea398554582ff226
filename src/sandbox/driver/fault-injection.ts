// What can go wrong on Discord's side, brought about by a call.

import type { Gateway } from '../gateway/gateway.ts';
import type { Failure, FaultPlan, InjectedRateLimit, RequestMatcher } from '../rest/faults.ts';
import { announceChannelChange } from '../world/channels.ts';
import type { PermissionName } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import type { SandboxChannel } from './channel.ts';
import type { SandboxUser } from './user.ts';

/** What faults are injected into. */
export interface FaultTargets {
  readonly world: World;
  readonly gateway: Gateway;
  readonly faults: FaultPlan;
}

/** The ways in which Discord, the network and people can let a bot down. */
export class FaultInjection {
  readonly #world: World;
  readonly #gateway: Gateway;
  readonly #faults: FaultPlan;

  constructor({ world, gateway, faults }: FaultTargets) {
    this.#world = world;
    this.#gateway = gateway;
    this.#faults = faults;
  }

  /** Answers the next matching requests with an error. */
  fail(failure: Failure): void {
    this.#faults.plan(failure, { kind: 'failure', failure }, failure.times);
  }

  /** Answers the next matching requests with 429. */
  rateLimit(limit: InjectedRateLimit): void {
    this.#faults.plan(limit, { kind: 'rate-limit', limit }, limit.times);
  }

  /** Breaks the connection of the next matching requests. */
  drop(matcher: RequestMatcher & { readonly times?: number }): void {
    this.#faults.plan(matcher, { kind: 'drop' }, matcher.times);
  }

  /**
   * Carries the next matching requests out and loses their responses: a proxy's `status` comes in their place, or
   * without one the connection breaks.
   */
  loseResponse(
    matcher: RequestMatcher & { readonly times?: number; readonly status?: number },
  ): void {
    this.#faults.plan(matcher, { kind: 'lost', status: matcher.status }, matcher.times);
  }

  /** Holds the next matching request back until the returned function is called. */
  hold(matcher: RequestMatcher): () => void {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#faults.plan(matcher, { kind: 'hold', released });

    return () => release();
  }

  /** Forgets planned faults that were not used. */
  clearFaults(): void {
    this.#faults.clear();
  }

  /** Takes permissions from the bot in a channel. */
  denyPermission(channel: SandboxChannel, ...names: readonly PermissionName[]): void {
    this.#world.permissions.deny(channel.id, names);
    announceChannelChange(this.#world, channel.record);
  }

  /** Gives denied permissions back. */
  allowPermission(channel: SandboxChannel, ...names: readonly PermissionName[]): void {
    this.#world.permissions.allow(channel.id, names);
    announceChannelChange(this.#world, channel.record);
  }

  /** Lets a person refuse direct messages from the bot. */
  closeDms(user: SandboxUser): void {
    this.#setDms(user, false);
  }

  openDms(user: SandboxUser): void {
    this.#setDms(user, true);
  }

  deleteChannel(channel: SandboxChannel): void {
    channel.remove();
  }

  /** Closes the gateway connections with a code; without one, breaks them as a lost network does. */
  disconnect({ code }: { code?: number } = {}): void {
    if (code === undefined) this.#gateway.drop();
    else this.#gateway.disconnect(code);
  }

  /** Asks the bot to reconnect (op 7). */
  reconnect(): void {
    this.#gateway.requestReconnect();
  }

  /** Declares the sessions invalid (op 9). */
  invalidateSession(resumable: boolean): void {
    this.#gateway.invalidate(resumable);
  }

  /** Asks the bot for a heartbeat (op 1). */
  requestHeartbeat(): void {
    this.#gateway.requestHeartbeat();
  }

  /** Sends a frame as it is over the gateway: text, or bytes. */
  sendFrame(frame: string | Uint8Array): void {
    this.#gateway.sendRaw(frame);
  }

  /** Lets the next dispatch of this name arrive twice. */
  duplicateNext(name = 'INTERACTION_CREATE'): void {
    this.#gateway.duplicateNext(name);
  }

  #setDms(user: SandboxUser, accepts: boolean): void {
    const person = this.#world.people.get(user.id);
    if (person !== undefined) person.acceptsDirectMessages = accepts;
  }
}
