// The state of the sandbox, and how events leave it for the bot.

import {
  type APIUser,
  GatewayIntentBits,
  type Locale,
  type UserFlags,
} from 'discord-api-types/v10';
import type { Clock } from '../time/clock.ts';
import { SnowflakeSource } from '../time/snowflake.ts';
import { EventStream } from './event-stream.ts';
import { Permissions } from './permissions.ts';
import type { Channel, Guild, Person, StoredFile, StoredMessage } from './types.ts';

/** An event on its way to the bot's gateway sessions. */
export interface Dispatch {
  readonly name: string;
  /** The payload for a session with these intents. */
  data(intents: number): unknown;
  /** Decides the shard; absent for direct messages, which reach shard 0. */
  readonly guildId?: string | undefined;
  /** Intents of which a session needs one; absent where none is needed. */
  readonly intent?: GatewayIntentBits | undefined;
}

/** Takes events to the bot. */
export interface Dispatcher {
  dispatch(event: Dispatch): void;
}

/** What the world is made with. */
export interface WorldOptions {
  readonly clock: Clock;
  /** The bot's name, also its application's. */
  readonly botName: string;
  /** Whether the application may read message content (the privileged intent). */
  readonly messageContent: boolean;
  /** Messages that are kept of each channel; the oldest go first. */
  readonly mostMessages: number;
}

/** All that this Discord knows: people, servers, channels, messages. Operations on it live in the modules beside. */
export class World {
  readonly clock: Clock;
  readonly ids: SnowflakeSource;
  readonly events = new EventStream();
  readonly permissions = new Permissions();
  readonly applicationId: string;
  readonly applicationName: string;
  /** What the profile says of the application, as its owner wrote it. */
  description = '';
  readonly bot: APIUser;
  readonly messageContent: boolean;
  readonly #mostMessages: number;
  readonly people = new Map<string, Person>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, Map<string, StoredMessage>>();
  readonly files = new Map<string, StoredFile>();
  readonly #dispatchers = new Set<Dispatcher>();
  /** Where files and images are served, `http://127.0.0.1:PORT`; set when the server listens. */
  origin = 'http://127.0.0.1';

  constructor({ clock, botName, messageContent, mostMessages }: WorldOptions) {
    this.clock = clock;
    this.ids = new SnowflakeSource(clock);
    this.applicationId = this.ids.next();
    this.applicationName = botName;
    this.messageContent = messageContent;
    this.#mostMessages = mostMessages;
    // A bot's user id is its application's id.
    this.bot = makeUser(this.applicationId, botName, true);
  }

  /** Registers who carries events to the bot. */
  connect(dispatcher: Dispatcher): void {
    this.#dispatchers.add(dispatcher);
  }

  dispatch(event: Dispatch): void {
    for (const dispatcher of this.#dispatchers) dispatcher.dispatch(event);
  }

  /** The moment as Discord writes it. */
  timestamp(): string {
    return new Date(this.clock.now()).toISOString();
  }

  /** Adds a person who can speak. */
  addPerson(name: string, locale: Locale): Person {
    const person: Person = {
      user: makeUser(this.ids.next(), name, false),
      locale,
      acceptsDirectMessages: true,
      manages: new Set(),
    };
    this.people.set(person.user.id, person);

    return person;
  }

  /** A person or the bot by id. */
  userOf(id: string): APIUser | undefined {
    return id === this.bot.id ? this.bot : this.people.get(id)?.user;
  }

  messagesOf(channelId: string): Map<string, StoredMessage> {
    const existing = this.messages.get(channelId);
    if (existing !== undefined) return existing;

    const made = new Map<string, StoredMessage>();
    this.messages.set(channelId, made);

    return made;
  }

  /** Keeps a new message. */
  keep(channelId: string, stored: StoredMessage): void {
    const messages = this.messagesOf(channelId);
    messages.set(stored.message.id, stored);
    for (const oldest of messages.keys()) {
      if (messages.size <= this.#mostMessages) break;
      messages.delete(oldest);
    }
  }

  messageOf(channelId: string, messageId: string): StoredMessage | undefined {
    return this.messages.get(channelId)?.get(messageId);
  }

  /** Whether the bot receives events of a channel at all. */
  botSees(channel: Channel): boolean {
    if (channel.kind === 'direct') return true;
    if (channel.kind === 'private') return false;
    if (this.guilds.get(channel.guildId)?.hasBot !== true) return false;

    return this.permissions.botHas(channel, 'ViewChannel');
  }
}

/** A user account without decoration. */
export function makeUser(id: string, name: string, bot: boolean): APIUser {
  return {
    id,
    username: name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, '_'),
    discriminator: bot ? '0001' : '0',
    global_name: bot ? null : name,
    avatar: null,
    banner: null,
    accent_color: null,
    public_flags: 0 as UserFlags,
    flags: 0 as UserFlags,
    primary_guild: null,
    avatar_decoration_data: null,
    ...(bot && { bot: true }),
    ...(bot && { username: name }),
  };
}

/** The guild a channel is in; undefined for direct messages. */
export function guildIdOf(channel: Channel): string | undefined {
  return channel.kind === 'text' || channel.kind === 'thread' ? channel.guildId : undefined;
}

/** The intent that messages of a channel need. */
export function messageIntentOf(channel: Channel): GatewayIntentBits {
  return guildIdOf(channel) === undefined
    ? GatewayIntentBits.DirectMessages
    : GatewayIntentBits.GuildMessages;
}
