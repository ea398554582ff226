// Channels as people see them: reading, writing, threads.

import {
  AllowedMentionsTypes,
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  GatewayIntentBits,
} from 'discord-api-types/v10';
import { UserError } from '../../base/errors.ts';
import { addThread, deleteChannel } from '../world/channels.ts';
import { storeFile } from '../world/files.ts';
import { addMember, memberWithoutUser } from '../world/guilds.ts';
import { createMessage, deleteMessage, editMessage, emptyBody } from '../world/messages.ts';
import type { Channel, StoredMessage } from '../world/types.ts';
import { guildIdOf, makeUser, type World } from '../world/world.ts';
import type { SandboxUser, Stage } from './user.ts';

/** How a person sends a message. */
export interface SendOptions {
  readonly replyTo?: APIMessage;
  /** Whether the reply pings its author; true when absent, as in Discord's client. */
  readonly mention?: boolean;
  /** Embeds of links in the text. */
  readonly embeds?: APIEmbed[];
  readonly files?: readonly { readonly name: string; readonly text: string }[];
}

/** Posts a message as a person (or, for tests of what a bot must ignore, as another bot). */
export function sendAs(
  world: World,
  channel: Channel,
  userId: string,
  text: string,
  { replyTo, mention = true, embeds = [], files = [] }: SendOptions = {},
): APIMessage {
  const author = world.userOf(userId);
  if (author === undefined) throw new UserError(`There is no user ${userId}.`);
  if (!world.channels.has(channel.id)) throw new UserError('The channel was deleted.');
  if (text.trim() === '' && embeds.length === 0 && files.length === 0)
    throw new UserError('A message needs a text.');
  if (text.length > 4000)
    throw new UserError(`A message has at most 4,000 characters, got ${text.length}.`);

  const original = replyTo && world.messageOf(channel.id, replyTo.id)?.message;
  if (replyTo !== undefined && original === undefined) {
    throw new UserError(`There is no message ${replyTo.id} in this channel.`);
  }
  const guildId = guildIdOf(channel);
  const guild = guildId === undefined ? undefined : world.guilds.get(guildId);
  if (guild !== undefined) addMember(world, guild, author);
  if (channel.kind === 'thread') channel.memberIds.add(userId);

  const stored = createMessage(world, channel, {
    ...emptyBody,
    content: text.trim(),
    embeds,
    attachments: files.map((file) => storeText(world, channel.id, file)),
    author,
    replyTo: original,
    allowedMentions: {
      parse: [AllowedMentionsTypes.User, AllowedMentionsTypes.Role, AllowedMentionsTypes.Everyone],
      replied_user: mention,
    },
  });

  return structuredClone(stored.message);
}

function storeText(
  world: World,
  channelId: string,
  { name, text }: { readonly name: string; readonly text: string },
): APIAttachment {
  return storeFile(world, channelId, {
    name,
    contentType: 'text/plain; charset=utf-8',
    bytes: new TextEncoder().encode(text),
  });
}

/** A channel or thread, seen by people. */
export class SandboxChannel {
  readonly record: Channel;
  readonly #stage: Stage;

  constructor(stage: Stage, record: Channel) {
    this.#stage = stage;
    this.record = record;
  }

  get id(): string {
    return this.record.id;
  }

  /** All messages as they are now, oldest first, ephemeral ones included. */
  get messages(): APIMessage[] {
    return [...this.#stage.world.messagesOf(this.id).values()].map((stored) =>
      structuredClone(stored.message),
    );
  }

  /** Posts a message as a person. */
  send(user: SandboxUser, text: string, options: SendOptions = {}): APIMessage {
    return sendAs(this.#stage.world, this.record, user.id, text, options);
  }

  /** Posts a message as a webhook does: by nobody's account, under any name. */
  sendAsWebhook(name: string, text: string): APIMessage {
    const { world } = this.#stage;
    const id = world.ids.next();
    const stored = createMessage(world, this.record, {
      ...emptyBody,
      content: text,
      webhookId: id,
      // The discriminator is how a webhook's author is told from an account.
      author: { ...makeUser(id, name, true), discriminator: '0000' },
    });

    return structuredClone(stored.message);
  }

  /** Changes a message as its author. */
  edit(message: APIMessage, text: string): APIMessage {
    const stored = this.#stored(message);
    editMessage(this.#stage.world, this.record, stored, { content: text });

    return structuredClone(stored.message);
  }

  /** Deletes a message. */
  delete(message: APIMessage): void {
    deleteMessage(this.#stage.world, this.record, this.#stored(message));
  }

  /** Starts a thread on a message, or one of its own. */
  startThread(user: SandboxUser, name: string, message?: APIMessage): SandboxChannel {
    const { record } = this;
    if (record.kind !== 'text') throw new UserError('Threads start in text channels.');

    const thread = addThread(this.#stage.world, record, {
      name,
      ownerId: user.id,
      ...(message !== undefined && { messageId: message.id }),
    });

    return this.#stage.channel(thread);
  }

  /** Shows a person as typing. */
  type(user: SandboxUser): void {
    const { world } = this.#stage;
    const guildId = guildIdOf(this.record);
    const member =
      guildId === undefined ? undefined : world.guilds.get(guildId)?.members.get(user.id);
    world.events.emit({ type: 'typing', channelId: this.id, userId: user.id });
    if (!world.botSees(this.record)) return;

    world.dispatch({
      name: 'TYPING_START',
      guildId,
      intent:
        guildId === undefined
          ? GatewayIntentBits.DirectMessageTyping
          : GatewayIntentBits.GuildMessageTyping,
      data: () => ({
        channel_id: this.id,
        user_id: user.id,
        timestamp: Math.floor(world.clock.now() / 1000),
        ...(guildId !== undefined && { guild_id: guildId }),
        ...(member !== undefined && {
          member: { ...memberWithoutUser(member), user: member.user },
        }),
      }),
    });
  }

  /** Deletes the channel with its threads. */
  remove(): void {
    deleteChannel(this.#stage.world, this.record);
  }

  #stored(message: APIMessage): StoredMessage {
    const stored = this.#stage.world.messageOf(this.id, message.id);
    if (stored === undefined)
      throw new UserError(`There is no message ${message.id} in this channel.`);

    return stored;
  }
}
