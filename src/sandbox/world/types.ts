// The records that the world is made of.

import type {
  APIGuildMember,
  APIMessage,
  APIRole,
  APIUser,
  ChannelType,
  Locale,
} from 'discord-api-types/v10';

/** A person of the sandbox. */
export interface Person {
  readonly user: APIUser;
  locale: Locale;
  /** Whether the bot may write to them; false gives 50007. */
  acceptsDirectMessages: boolean;
  /** Servers that they may manage, by id. */
  readonly manages: Set<string>;
}

/** A server. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: Locale;
  readonly createdAt: number;
  /** Whether the bot is a member; otherwise it is only reached by people who installed it for themselves. */
  readonly hasBot: boolean;
  readonly roles: APIRole[];
  readonly members: Map<string, APIGuildMember & { user: APIUser }>;
}

interface ChannelBase {
  readonly id: string;
  lastMessageId: string | null;
}

/** What a channel of a server can be. In a forum every message stands in a post, which is a thread. */
export type GuildChannelType =
  | ChannelType.GuildText
  | ChannelType.GuildAnnouncement
  | ChannelType.GuildVoice
  | ChannelType.GuildForum;

/** A channel of a server where people write. */
export interface TextChannel extends ChannelBase {
  readonly kind: 'text';
  readonly type: GuildChannelType;
  readonly guildId: string;
  readonly name: string;
  readonly position: number;
}

/** A direct message between the bot and one person. */
export interface DirectChannel extends ChannelBase {
  readonly kind: 'direct';
  readonly userId: string;
}

/** A direct message or group among people, where the bot only answers commands of those who installed it. */
export interface PrivateChannel extends ChannelBase {
  readonly kind: 'private';
  readonly userIds: readonly string[];
}

/** A thread of a text channel. */
export interface ThreadChannel extends ChannelBase {
  readonly kind: 'thread';
  readonly guildId: string;
  readonly parentId: string;
  readonly ownerId: string;
  readonly isPrivate: boolean;
  readonly isAnnouncement: boolean;
  readonly createdAt: number;
  readonly autoArchiveMinutes: 60 | 1440 | 4320 | 10080;
  readonly memberIds: Set<string>;
  name: string;
  archived: boolean;
  locked: boolean;
  messageCount: number;
}

/** Any place where messages are. */
export type Channel = TextChannel | DirectChannel | PrivateChannel | ThreadChannel;

/** Who is notified by a message. */
export interface Pings {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

/** A message with what its JSON does not say. */
export interface StoredMessage {
  /** Complete: stripping for missing intents happens on the way out. */
  message: APIMessage;
  /** The only person who sees it; absent for messages that everybody sees. */
  readonly ephemeralFor?: string;
  /** Who was notified. */
  pings: Pings;
  /** Who the text alone would notify if `allowed_mentions` allowed everything. */
  wouldPing: Pings;
}

/** An uploaded file, served from `/attachments/...`. */
export interface StoredFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A file of a multipart body: `files[n]` has the key `n`. */
export interface UploadedFile extends StoredFile {
  readonly key: string;
}
