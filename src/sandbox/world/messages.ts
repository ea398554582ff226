// Messages: how they are made, changed and deleted, and the bot told of it.

import {
  type APIAllowedMentions,
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIMessageTopLevelComponent,
  type APIUser,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import { textOf } from '../rules/component-tree.ts';
import { pingsOf } from './mentions.ts';
import { messageEvent, withoutReference } from './message-view.ts';
import type { Channel, StoredMessage } from './types.ts';
import { guildIdOf, messageIntentOf, type World } from './world.ts';

/** The parts of a message that an edit can change. */
export interface MessageBody {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: APIMessageTopLevelComponent[];
  readonly attachments: APIAttachment[];
  readonly flags: number;
}

/** A message to be made. Its parts are already checked. */
export interface MessageDraft extends MessageBody {
  readonly author: APIUser;
  readonly allowedMentions?: APIAllowedMentions | undefined;
  readonly replyTo?: APIMessage | undefined;
  readonly nonce?: string | number | undefined;
  /** Who alone sees it. */
  readonly ephemeralFor?: string | undefined;
  /** Of a message that a webhook posts. */
  readonly webhookId?: string;
  /** Of the first message of a post; a new one when absent. */
  readonly id?: string;
  /** What people send besides text. */
  readonly extras?: Pick<APIMessage, 'poll' | 'sticker_items'>;
  /** The message that is forwarded, as a copy. */
  readonly forwards?: APIMessage | undefined;
  /** Whether the reference says that it is a reply; servers may leave that out. */
  readonly namesReference?: boolean;
  /** Present for answers to interactions. */
  readonly interaction?: APIMessageInteractionMetadata | undefined;
}

/** An empty body, to be spread under what is known. */
export const emptyBody: MessageBody = {
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  flags: 0,
};

/** Posts a message and tells the bot, unless only one person may see it. */
export function createMessage(world: World, channel: Channel, draft: MessageDraft): StoredMessage {
  const pings = notificationsOf(
    world,
    channel,
    draft.author,
    draft,
    draft.allowedMentions,
    draft.replyTo,
  );
  const wouldPing = notificationsOf(world, channel, draft.author, draft, undefined, draft.replyTo);
  const { replyTo, interaction } = draft;
  const guildId = guildIdOf(channel);
  const message: APIMessage = {
    id: draft.id ?? world.ids.next(),
    channel_id: channel.id,
    type: typeOf(draft),
    author: draft.author,
    content: draft.content,
    timestamp: world.timestamp(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: pings.everyone,
    mentions: pings.users.flatMap((id) => world.userOf(id) ?? []),
    mention_roles: [...pings.roles],
    attachments: draft.attachments,
    embeds: draft.embeds,
    components: draft.components,
    flags: draft.flags,
    ...(draft.nonce !== undefined && { nonce: draft.nonce }),
    ...(draft.webhookId !== undefined && { webhook_id: draft.webhookId }),
    ...(interaction !== undefined && {
      application_id: world.applicationId,
      webhook_id: world.applicationId,
      interaction_metadata: interaction,
    }),
    ...(replyTo !== undefined && {
      message_reference: {
        ...(draft.namesReference !== false && { type: MessageReferenceType.Default }),
        channel_id: replyTo.channel_id,
        message_id: replyTo.id,
        ...(guildId !== undefined && { guild_id: guildId }),
      },
      referenced_message: withoutReference(replyTo),
    }),
    ...draft.extras,
    ...(draft.forwards !== undefined && forwardOf(world, draft.forwards)),
  };
  const stored: StoredMessage = {
    message,
    pings,
    wouldPing,
    ...(draft.ephemeralFor !== undefined && { ephemeralFor: draft.ephemeralFor }),
  };
  world.keep(channel.id, stored);
  channel.lastMessageId = message.id;
  if (channel.kind === 'thread') channel.messageCount += 1;

  announce(world, channel, stored, 'create');

  return stored;
}

/** Changes a message and tells the bot. An edit without `allowedMentions` falls back to notifying. */
export function editMessage(
  world: World,
  channel: Channel,
  stored: StoredMessage,
  change: Partial<MessageBody>,
  allowedMentions?: APIAllowedMentions,
): void {
  const { message } = stored;
  const body: MessageBody = {
    content: change.content ?? message.content,
    embeds: change.embeds ?? message.embeds,
    components: change.components ?? message.components ?? [],
    attachments: change.attachments ?? message.attachments,
    flags: change.flags ?? message.flags ?? 0,
  };
  const wasLoading = ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
  const replyTo = message.referenced_message ?? undefined;
  stored.pings = notificationsOf(world, channel, message.author, body, allowedMentions, replyTo);
  stored.wouldPing = notificationsOf(world, channel, message.author, body, undefined, replyTo);
  stored.message = {
    ...message,
    ...body,
    mention_everyone: stored.pings.everyone,
    mentions: stored.pings.users.flatMap((id) => world.userOf(id) ?? []),
    mention_roles: [...stored.pings.roles],
    // Filling in a deferred answer does not count as an edit.
    edited_timestamp: wasLoading ? null : momentOfEdit(world, message),
  };

  announce(world, channel, stored, 'update');
}

/** Two edits are two moments, however fast they follow each other. */
function momentOfEdit(world: World, { edited_timestamp: last }: APIMessage): string {
  const soonest = last === null ? 0 : Date.parse(last) + 1;

  return new Date(Math.max(soonest, world.clock.now())).toISOString();
}

/** A forwarded message is copied, without who wrote it. */
function forwardOf(world: World, message: APIMessage): Partial<APIMessage> {
  const channel = world.channels.get(message.channel_id);
  const guildId = channel && guildIdOf(channel);
  const {
    content,
    timestamp,
    edited_timestamp,
    type,
    embeds,
    attachments,
    mentions,
    mention_roles,
  } = message;

  return {
    message_reference: {
      type: MessageReferenceType.Forward,
      channel_id: message.channel_id,
      message_id: message.id,
      ...(guildId !== undefined && { guild_id: guildId }),
    },
    message_snapshots: [
      {
        message: {
          content,
          timestamp,
          edited_timestamp,
          type,
          embeds,
          attachments,
          mentions,
          mention_roles,
          ...(message.flags !== undefined && { flags: message.flags }),
          components: message.components ?? [],
        },
      },
    ],
  };
}

/** Changes what is no edit in Discord's sense, and tells the bot: a pin, the embed of a link. */
export function touchMessage(
  world: World,
  channel: Channel,
  stored: StoredMessage,
  change: Partial<Pick<APIMessage, 'pinned' | 'embeds'>>,
): void {
  stored.message = { ...stored.message, ...change };

  announce(world, channel, stored, 'update');
}

/** Deletes several messages at once, as moderators do, and tells the bot. */
export function deleteMessages(world: World, channel: Channel, ids: readonly string[]): void {
  for (const id of ids) forget(world, channel, id);
  if (world.botSees(channel)) tellDeletion(world, channel, 'MESSAGE_DELETE_BULK', { ids });
}

/** Deletes a message and tells the bot. */
export function deleteMessage(world: World, channel: Channel, stored: StoredMessage): void {
  const { id } = stored.message;
  forget(world, channel, id);
  if (stored.ephemeralFor !== undefined || !world.botSees(channel)) return;

  tellDeletion(world, channel, 'MESSAGE_DELETE', { id });
}

function forget(world: World, channel: Channel, id: string): void {
  world.messagesOf(channel.id).delete(id);
  world.events.emit({ type: 'message-delete', channelId: channel.id, messageId: id });
}

function tellDeletion(
  world: World,
  channel: Channel,
  name: 'MESSAGE_DELETE' | 'MESSAGE_DELETE_BULK',
  deleted: { readonly id: string } | { readonly ids: readonly string[] },
): void {
  const guildId = guildIdOf(channel);
  world.dispatch({
    name,
    guildId,
    intent: messageIntentOf(channel),
    data: () => ({
      ...deleted,
      channel_id: channel.id,
      ...(guildId !== undefined && { guild_id: guildId }),
    }),
  });
}

function typeOf({ replyTo, interaction }: MessageDraft): MessageType {
  if (replyTo !== undefined) return MessageType.Reply;
  if (interaction?.type !== InteractionType.ApplicationCommand) return MessageType.Default;

  return 'target_message_id' in interaction
    ? MessageType.ContextMenuCommand
    : MessageType.ChatInputCommand;
}

function notificationsOf(
  world: World,
  channel: Channel,
  author: APIUser,
  body: MessageBody,
  allowed: APIAllowedMentions | undefined,
  replyTo: APIMessage | undefined,
) {
  const guildId = guildIdOf(channel);

  return pingsOf({
    text: [body.content, ...textOf(body.components)].join('\n'),
    allowed,
    // Replying to oneself notifies nobody.
    repliedUserId: replyTo?.author.id === author.id ? undefined : replyTo?.author.id,
    guild: guildId === undefined ? undefined : world.guilds.get(guildId),
    isUser: (id) => world.userOf(id) !== undefined,
  });
}

function announce(
  world: World,
  channel: Channel,
  stored: StoredMessage,
  change: 'create' | 'update',
): void {
  world.events.emit({
    type: `message-${change}`,
    message: structuredClone(stored.message),
    pings: stored.pings,
    ...(stored.ephemeralFor !== undefined && { ephemeralFor: stored.ephemeralFor }),
  });
  if (stored.ephemeralFor !== undefined || !world.botSees(channel)) return;

  world.dispatch({
    name: change === 'create' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE',
    guildId: guildIdOf(channel),
    intent: messageIntentOf(channel),
    data: messageEvent(world, channel, structuredClone(stored)),
  });
}
