// What the page and its server tell each other.

import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Answer } from '../../answer/answer.ts';
import { type Language, languages } from '../../language/language.ts';
import type { Article } from '../../story/article.ts';
import { type DeskReplies, deskCommands } from './desk-wire.ts';

/** A story as the page shows it. */
export interface Story extends Omit<Article, 'contentHash' | 'utterances'> {
  /** Questions to try, in the reader's language; only for the story that answers are about first. */
  readonly suggestions?: Readonly<Record<Language, readonly string[]>>;
}

/** A question and what came of it, as the bot's answerer saw them. */
export interface Trace {
  readonly id: string;
  readonly question: string;
  /** Exchanges of the conversation that it was understood with. */
  readonly history: number;
  readonly answer: Answer;
}

/** Somebody to speak as. */
export interface PagePerson {
  readonly id: string;
  readonly name: string;
  /** Discord's name of the language: `de` or `en-US`. */
  readonly locale: string;
  /** Their direct messages with the bot. */
  readonly directChannelId: string;
  /** Whether they may manage the server, and are offered what Discord hides from others. */
  readonly isEditor: boolean;
}

/** A channel that the page shows. */
export interface PageChannel {
  readonly id: string;
  readonly kind: 'text' | 'direct' | 'thread';
  /** Empty for direct messages. */
  readonly name: string;
  /** Of a thread: the channel that it is in. */
  readonly parentId?: string;
}

/** A message with what its JSON does not say. */
export interface PageMessage {
  readonly message: APIMessage;
  /** The only person who sees it. */
  readonly ephemeralFor?: string;
  /** Name of the command that it answers. */
  readonly command?: string;
}

/** What a person started and the bot has to answer within three seconds. */
export interface PageInteraction {
  readonly id: string;
  readonly personId: string;
  readonly channelId: string;
  /** Of a command: its name. */
  readonly command?: string;
  /** Of a button or select menu: its message. */
  readonly messageId?: string;
  readonly state: 'waiting' | 'answered' | 'failed';
  /** The modal that it was answered with, as the bot sent it. */
  readonly modal?: unknown;
}

/** The commands that are offered. */
export interface PageCommands {
  readonly guild: readonly APIApplicationCommand[];
  readonly direct: readonly APIApplicationCommand[];
}

/** How the bot's process fares. `message` says, in English, why it is not online. */
export interface BotStatus {
  readonly state: 'starting' | 'online' | 'restarting' | 'stopped';
  readonly message?: string;
}

/** Everything that a page needs to begin with. */
export interface Snapshot {
  readonly guildName: string;
  /** The bot; `roleId` is of the role that Discord gives it, and nobody else, on the server. */
  readonly bot: { readonly id: string; readonly name: string; readonly roleId: string };
  readonly people: readonly PagePerson[];
  readonly channels: readonly PageChannel[];
  /** Oldest first. */
  readonly messages: readonly PageMessage[];
  readonly interactions: readonly PageInteraction[];
  readonly commands: PageCommands;
  readonly stories: readonly Story[];
  /** Oldest first. */
  readonly traces: readonly Trace[];
  readonly status: BotStatus;
}

/** What the server tells the page. */
export type PageEvent =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly type: 'message'; readonly message: PageMessage }
  | { readonly type: 'message-deleted'; readonly channelId: string; readonly messageId: string }
  | { readonly type: 'channel'; readonly channel: PageChannel }
  | { readonly type: 'channel-deleted'; readonly channelId: string }
  | { readonly type: 'typing'; readonly channelId: string; readonly userId: string }
  | { readonly type: 'interaction'; readonly interaction: PageInteraction }
  | { readonly type: 'people'; readonly people: readonly PagePerson[] }
  | { readonly type: 'commands'; readonly commands: PageCommands }
  | { readonly type: 'stories'; readonly stories: readonly Story[] }
  | { readonly type: 'trace'; readonly trace: Trace }
  | { readonly type: 'status'; readonly status: BotStatus };

/** A request of the bot that made or changed a message, and what Discord's rules say of it. */
export interface InspectedRequest {
  readonly method: string;
  /** Without the interaction's token. */
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly violations: readonly { readonly field: string; readonly message: string }[];
}

const id = z.string().regex(/^\d{1,20}$/);
const optionValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const who = { person: id, channel: id };
const onMessage = { person: id, channel: id, message: id };

/** What the page may ask of the server. */
export const pageCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('say'),
    ...who,
    text: z.string().max(4000),
    replyTo: id.optional(),
    mention: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('open-thread'),
    ...who,
    name: z.string().trim().min(1).max(100),
    message: id.optional(),
  }),
  z.strictObject({
    type: z.literal('slash'),
    ...who,
    name: z.string().max(110),
    values: optionValues,
  }),
  z.strictObject({
    type: z.literal('autocomplete'),
    ...who,
    name: z.string().max(110),
    values: optionValues,
    focused: z.string().max(32),
  }),
  z.strictObject({
    type: z.literal('message-command'),
    ...onMessage,
    name: z.string().max(32),
  }),
  z.strictObject({ type: z.literal('press'), ...onMessage, customId: z.string().max(100) }),
  z.strictObject({
    type: z.literal('select'),
    ...onMessage,
    customId: z.string().max(100),
    values: z.array(z.string().max(100)).max(25),
  }),
  z.strictObject({
    type: z.literal('submit-modal'),
    person: id,
    interaction: id,
    values: z.record(
      z.string(),
      z.union([z.string().max(4000), z.array(z.string()).max(25), z.boolean()]),
    ),
  }),
  z.strictObject({ type: z.literal('language'), person: id, language: z.enum(languages) }),
  z.strictObject({ type: z.literal('inspect'), message: id }),
  z.strictObject({ type: z.literal('restart-bot') }),
  ...deskCommands,
]);

/** A command that has passed the schema above. */
export type PageCommand = z.infer<typeof pageCommandSchema>;

/** What the server answers to a command, by the command's type; `null` where there is nothing to say. */
export interface PageReplies extends DeskReplies {
  readonly autocomplete: readonly { readonly name: string; readonly value: string | number }[];
  readonly inspect: readonly InspectedRequest[];
}
