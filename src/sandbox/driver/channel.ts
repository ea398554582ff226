// Channels as people see them: reading, writing, threads.

import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIPoll,
  GatewayIntentBits,
  PollLayoutType,
  StickerFormatType,
} from 'discord-api-types/v10';
import { UserError } from '../../base/errors.ts';
import { addThread, canHaveThreads, deleteChannel, isForum } from '../world/channels.ts';
import { storeFile } from '../world/files.ts';
import { addMember, memberWithoutUser } from '../world/guilds.ts';
import {
  createMessage,
  deleteMessage,
  deleteMessages,
  editMessage,
  emptyBody,
  touchMessage,
} from '../world/messages.ts';
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
  readonly files?: readonly SentFile[];
  /** Forwards a message of any channel. */
  readonly forward?: APIMessage;
  /** Asks everybody, by this question. */
  readonly poll?: string;
  /** Sends a sticker of that name. */
  readonly sticker?: string;
  /** Of the first message of a post, which has the id of its thread. */
  readonly id?: string;
  /** False for a reference that does not say that it is a reply, as some servers write it. */
  readonly namesReference?: boolean;
}

/** A file as a person sends it. */
export interface SentFile {
  readonly name: string;
  readonly text: string;
  /** Plain text when absent. */
  readonly contentType?: string;
}

/** Posts a message as a person (or, for tests of what a bot must ignore, as another bot). */
export function sendAs(
  world: World,
  channel: Channel,
  userId: string,
  text: string,
  { replyTo, mention = true, embeds = [], files = [], ...others }: SendOptions = {},
): APIMessage {
  const author = world.userOf(userId);
  if (author === undefined) throw new UserError(`There is no user ${userId}.`);
  if (!world.channels.has(channel.id)) throw new UserError('The channel was deleted.');
  if (isForum(channel)) throw new UserError('In a forum, messages stand in posts.');
  const { forward, poll, sticker, namesReference, id } = others;
  const isEmpty = [embeds.length, files.length, forward, poll, sticker].every((part) => !part);
  if (text.trim() === '' && isEmpty) throw new UserError('A message needs a text.');
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
    forwards: forward,
    extras: {
      ...(poll !== undefined && { poll: pollOf(world, poll) }),
      ...(sticker !== undefined && {
        sticker_items: [
          { id: world.ids.next(), name: sticker, format_type: StickerFormatType.PNG },
        ],
      }),
    },
    ...(namesReference !== undefined && { namesReference }),
    ...(id !== undefined && { id }),
    allowedMentions: mentionsOfPeople(mention),
  });

  return structuredClone(stored.message);
}

/** People notify whom they name. */
function mentionsOfPeople(repliedUser: boolean): APIAllowedMentions {
  return {
    parse: [AllowedMentionsTypes.User, AllowedMentionsTypes.Role, AllowedMentionsTypes.Everyone],
    replied_user: repliedUser,
  };
}

function pollOf(world: World, question: string): APIPoll {
  return {
    question: { text: question },
    answers: ['Ja', 'Nein'].map((text, index) => ({
      answer_id: index + 1,
      poll_media: { text },
    })),
    expiry: new Date(world.clock.now() + 24 * 60 * 60_000).toISOString(),
    results: { is_finalized: false, answer_counts: [] },
    allow_multiselect: false,
    layout_type: PollLayoutType.Default,
  };
}

/** Keeps a text where the sandbox serves it. */
export function storeText(
  world: World,
  channelId: string,
  { name, text, contentType = 'text/plain; charset=utf-8' }: SentFile,
): APIAttachment {
  return storeFile(world, channelId, {
    name,
    contentType,
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
    const replied = stored.message.referenced_message?.author.id;
    const pinged = replied !== undefined && stored.pings.users.includes(replied);
    editMessage(
      this.#stage.world,
      this.record,
      stored,
      { content: text },
      mentionsOfPeople(pinged),
    );

    return structuredClone(stored.message);
  }

  /** Pins a message, which Discord announces as a change of it. */
  pin(message: APIMessage): void {
    touchMessage(this.#stage.world, this.record, this.#stored(message), { pinned: true });
  }

  /** Unfolds the links of a message, as Discord does a moment after it was sent. */
  unfold(message: APIMessage, embeds: APIEmbed[]): void {
    touchMessage(this.#stage.world, this.record, this.#stored(message), { embeds });
  }

  /** Deletes several messages at once. */
  deleteMany(messages: readonly APIMessage[]): void {
    deleteMessages(
      this.#stage.world,
      this.record,
      messages.map((message) => this.#stored(message).message.id),
    );
  }

  /** Deletes a message. */
  delete(message: APIMessage): void {
    deleteMessage(this.#stage.world, this.record, this.#stored(message));
  }

  /** Starts a thread on a message, or one of its own. */
  startThread(user: SandboxUser, name: string, message?: APIMessage): SandboxChannel {
    const { record } = this;
    if (record.kind !== 'text' || !canHaveThreads(record)) {
      throw new UserError('Threads start in text channels.');
    }

    const thread = addThread(this.#stage.world, record, {
      name,
      ownerId: user.id,
      ...(message !== undefined && { messageId: message.id }),
    });

    return this.#stage.channel(thread);
  }

  /** Opens a post in a forum: a thread whose first message has its id. */
  post(
    user: SandboxUser,
    name: string,
    text: string,
  ): { readonly post: SandboxChannel; readonly message: APIMessage } {
    const { world } = this.#stage;
    const { record } = this;
    if (record.kind !== 'text' || !isForum(record)) {
      throw new UserError('Posts stand in forums.');
    }

    const post = this.#stage.channel(addThread(world, record, { name, ownerId: user.id }));

    return { post, message: sendAs(world, post.record, user.id, text, { id: post.id }) };
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
