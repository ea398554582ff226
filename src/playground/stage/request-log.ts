// What the bot sent for each message, kept for whoever inspects it.

import { LRUCache } from 'lru-cache';
import type { RequestLogEntry, SandboxEvent } from '../../sandbox/world/events.ts';
import type { InspectedRequest } from '../protocol/page-wire.ts';

/** Messages whose requests are kept. */
const rememberedMessages = 1000;

/** Requests that are kept of one message: more edits than any bot should make. */
const requestsOfMessage = 20;

const callback = /^\/interactions\/(\d+)\/[^/]+\/callback$/;

/** Which requests of the bot made and changed a message, with what Discord's rules say of them. */
export class RequestLog {
  readonly #byMessage = new LRUCache<string, InspectedRequest[]>({ max: rememberedMessages });
  /** Message of an interaction's first response, until its request is logged. */
  readonly #answered = new Map<string, string>();
  #violations: { method: string; path: string; field: string; message: string }[] = [];

  /** Oldest first. */
  of(messageId: string): readonly InspectedRequest[] {
    return this.#byMessage.get(messageId) ?? [];
  }

  take(event: SandboxEvent): void {
    switch (event.type) {
      case 'violation':
        // Reported while its request is handled, which is logged right after.
        this.#violations.push(event.violation);
        return;
      case 'interaction-answer': {
        const { message } = event.answer;
        if (message !== undefined) this.#answered.set(event.interactionId, message.id);
        return;
      }
      case 'request':
        this.#log(event.entry);
        return;
      default:
        return;
    }
  }

  #log(entry: RequestLogEntry): void {
    const { method, path, body, status } = entry;
    const isOwn = (violation: { method: string; path: string }) =>
      violation.method === method && violation.path === path;
    const violations = this.#violations.filter(isOwn);
    this.#violations = this.#violations.filter((violation) => !isOwn(violation)).slice(-100);

    const messageId = this.#messageOf(entry);
    if (method === 'GET' || messageId === undefined) return;

    const requests = this.#byMessage.get(messageId) ?? [];
    requests.push({
      method,
      path: withoutToken(path),
      body,
      status,
      violations: violations.map(({ field, message }) => ({ field, message })),
    });
    this.#byMessage.set(messageId, requests.slice(-requestsOfMessage));
  }

  #messageOf({ path, responseBody }: RequestLogEntry): string | undefined {
    const interactionId = callback.exec(path)?.[1];
    if (interactionId !== undefined) {
      const messageId = this.#answered.get(interactionId);
      this.#answered.delete(interactionId);

      return messageId;
    }

    const isMessage =
      typeof responseBody === 'object' &&
      responseBody !== null &&
      'id' in responseBody &&
      'author' in responseBody;

    return isMessage && typeof responseBody.id === 'string' ? responseBody.id : undefined;
  }
}

/** An interaction's token is a key for fifteen minutes. */
function withoutToken(path: string): string {
  return path.replace(/^(\/(?:webhooks|interactions)\/\d+\/)[^/]+/, '$1…');
}
