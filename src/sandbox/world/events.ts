// What can happen in the sandbox, as subscribers are told of it.

import type { APIInteraction, APIMessage } from 'discord-api-types/v10';
import type { Channel, Pings } from './types.ts';

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

/** One REST request with its response. */
export interface RequestLogEntry {
  /** Milliseconds since the Unix epoch on the sandbox's clock. */
  readonly at: number;
  /** Milliseconds of real time from the request's arrival to its response. */
  readonly took: number;
  readonly method: string;
  /** Without the `/api/v10` in front and without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON body; of a multipart body its `payload_json`. */
  readonly body: unknown;
  /** Names of the uploaded files. */
  readonly files: readonly string[];
  readonly status: number;
  readonly responseBody: unknown;
  /** Rules of Discord that this request, its response or the dispatches it led to broke. */
  readonly violations: readonly Violation[];
}

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
