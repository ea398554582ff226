import type { APIInteraction, APIMessage } from 'discord-api-types/v10';
import type { RequestLogEntry } from './rest/log.ts';
import type { Violation } from './validation/violations.ts';
import type { Channel, Pings } from './world/types.ts';

/** What a modal, an autocomplete list or a message said in answer to an interaction. */
export interface InteractionAnswer {
  /** Discord's callback type: 4 message, 5 deferred, 6 deferred update, 7 update, 8 choices, 9 modal. */
  readonly type: number;
  /** The callback's `data` as the bot sent it. */
  readonly data: unknown;
  /** The message that was made or changed, where there is one. */
  readonly message?: APIMessage;
}

/** Everything that happens in the sandbox. Messages are complete, not stripped as for the bot. */
export type SandboxEvent =
  | { readonly type: 'request'; readonly entry: RequestLogEntry }
  | {
      readonly type: 'dispatch';
      readonly name: string;
      readonly data: unknown;
      readonly sessionId: string;
    }
  | {
      readonly type: 'message-create' | 'message-update';
      readonly message: APIMessage;
      readonly pings: Pings;
      readonly ephemeralFor?: string;
    }
  | { readonly type: 'message-delete'; readonly channelId: string; readonly messageId: string }
  | { readonly type: 'typing'; readonly channelId: string; readonly userId: string }
  | { readonly type: 'interaction'; readonly interaction: APIInteraction }
  | {
      readonly type: 'interaction-answer';
      readonly interactionId: string;
      readonly answer: InteractionAnswer;
    }
  | { readonly type: 'interaction-failed'; readonly interactionId: string }
  | {
      readonly type: 'channel-create' | 'channel-update' | 'channel-delete';
      readonly channel: Channel;
    }
  | { readonly type: 'commands-changed'; readonly guildId: string | undefined }
  | {
      readonly type: 'gateway';
      readonly change: 'connected' | 'identified' | 'resumed' | 'closed';
      readonly sessionId: string | undefined;
      readonly code?: number;
    }
  | { readonly type: 'violation'; readonly violation: Violation };

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
