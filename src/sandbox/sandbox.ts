// The sandbox's face: a loopback Discord that is started, driven and asked what happened.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type APIApplicationCommand,
  type APIMessage,
  type APIRole,
  Locale,
} from 'discord-api-types/v10';
import { systemCodeOf, UserError } from '../base/errors.ts';
import { type AssemblyOptions, assemble, type SandboxParts } from './assemble.ts';
import { SandboxChannel } from './driver/channel.ts';
import { FaultInjection } from './driver/fault-injection.ts';
import { SandboxUser, type Stage } from './driver/user.ts';
import { waitFor } from './driver/wait.ts';
import { Schemas } from './validation/schemas.ts';
import { addPrivateChannel } from './world/channels.ts';
import type { Listener } from './world/event-stream.ts';
import type { RequestLogEntry, Violation } from './world/events.ts';
import { addGuild, addMember, addRole, addTextChannel } from './world/guilds.ts';
import type { Channel, Guild, GuildChannelType, Pings } from './world/types.ts';

/** How a sandbox is started. */
export interface SandboxOptions extends AssemblyOptions {
  /** A free port when absent. */
  readonly port?: number;
  /** The name under which it says that it is reached; `127.0.0.1` when absent, where it listens in any case. */
  readonly host?: string;
}

/** Starts a Discord on 127.0.0.1 with one server, `general` and `questions`. The caller stops it. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const schemas = await Schemas.load();
  const sandbox = new Sandbox(assemble(options, schemas));
  await sandbox.listen(options.port ?? 0, options.host);

  return sandbox;
}

/** A running loopback Discord, and the people who use it. */
export class Sandbox extends FaultInjection {
  readonly token: string;
  /** The server that the bot is in. */
  readonly guild: Guild;
  /** Its first text channel. */
  readonly general: SandboxChannel;
  /** Its second text channel. */
  readonly questions: SandboxChannel;
  readonly #parts: SandboxParts;
  readonly #stage: Stage;
  readonly #http = createServer();
  readonly #channels = new Map<string, SandboxChannel>();

  constructor(parts: SandboxParts) {
    super(parts);
    const { world, token, registry, commands } = parts;
    this.#parts = parts;
    this.token = token;
    this.#stage = { world, registry, commands, channel: (record) => this.#channel(record) };

    const owner = world.addPerson('Owner', Locale.EnglishUS);
    this.guild = addGuild(world, 'Sandbox', owner.user);
    this.general = this.addChannel('general');
    this.questions = this.addChannel('questions');
  }

  /** Listens on 127.0.0.1; `port` 0 takes a free one. Throws a `UserError` when the port is taken. */
  async listen(port: number, host = '127.0.0.1'): Promise<void> {
    this.#http.on(
      'request',
      (request, response) => void this.#parts.rest.handle(request, response),
    );
    this.#http.on('upgrade', (request, socket, head) => {
      if (request.url?.startsWith('/gateway') === true) {
        return this.#parts.gateway.upgrade(request, socket, head);
      }
      socket.destroy();
    });
    this.#http.listen(port, '127.0.0.1');
    await once(this.#http, 'listening').catch((error) => {
      if (systemCodeOf(error) !== 'EADDRINUSE') throw error;
      throw new UserError(
        `Port ${port} of 127.0.0.1 is in use. Choose another, or 0 for a free one.`,
      );
    });
    this.#parts.world.origin = `http://${host}:${this.port}`;
  }

  /** Ends every connection and frees the port. */
  async stop(): Promise<void> {
    this.#parts.gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  /** What a discord.js client takes as `rest.api`. */
  get restUrl(): string {
    return `${this.#parts.world.origin}/api`;
  }

  /** Options for a discord.js `Client`, to be spread beside `intents`. */
  clientOptions(): { rest: { api: string } } {
    return { rest: { api: this.restUrl } };
  }

  get botId(): string {
    return this.#parts.world.bot.id;
  }

  /** Of the role that Discord gives the bot, and nobody else, in its server. */
  get botRoleId(): string {
    return this.guild.roles.find(({ tags }) => tags?.bot_id === this.botId)?.id ?? '';
  }

  /** `<@&id>` of that role. */
  get botRoleMention(): string {
    return `<@&${this.botRoleId}>`;
  }

  get applicationId(): string {
    return this.#parts.world.applicationId;
  }

  /** `<@id>` of the bot. */
  get botMention(): string {
    return `<@${this.botId}>`;
  }

  /** Every request of the bot with its response, oldest first. */
  get requests(): readonly RequestLogEntry[] {
    return this.#parts.rest.log;
  }

  /** 401, 403 and 429 responses of the current 10 minutes. */
  get invalidRequestCount(): number {
    return this.#parts.rest.invalidRequests.count;
  }

  /** Every breach of Discord's rules so far; may be emptied. */
  get violations(): Violation[] {
    return this.#parts.violations.list;
  }

  /** Throws an error that names every violation so far. */
  assertNoViolations(): void {
    this.#parts.violations.assertNone();
  }

  /** Calls `listener` for everything that happens; the returned function ends that. */
  subscribe(listener: Listener): () => void {
    return this.#parts.world.events.subscribe(listener);
  }

  /** Adds a person to the server. */
  user(name: string, { locale = Locale.EnglishUS }: { locale?: `${Locale}` } = {}): SandboxUser {
    const person = this.#parts.world.addPerson(name, locale as Locale);
    addMember(this.#parts.world, this.guild, person.user);

    return new SandboxUser(this.#stage, person);
  }

  /** Adds another bot, whose messages bots should ignore. */
  otherBot(name: string): SandboxUser {
    const person = this.#parts.world.addPerson(name, Locale.EnglishUS);
    person.user.bot = true;

    return new SandboxUser(this.#stage, person);
  }

  /** Adds a server; without the bot in it, only people who installed it for themselves reach it there. */
  addGuild(name: string, { hasBot = true }: { hasBot?: boolean } = {}): Guild {
    return addGuild(
      this.#parts.world,
      name,
      this.#parts.world.addPerson(`${name} owner`, Locale.EnglishUS).user,
      hasBot,
    );
  }

  /** Makes a person a member of another server. */
  join(user: SandboxUser, guild: Guild): void {
    const account = this.#parts.world.userOf(user.id);
    if (account !== undefined) addMember(this.#parts.world, guild, account);
  }

  /** Adds a role that can be mentioned. */
  addRole(name: string): APIRole {
    return addRole(this.#parts.world, this.guild, name);
  }

  /** Adds a channel, for text when not said otherwise. */
  addChannel(name: string, guild: Guild = this.guild, type?: GuildChannelType): SandboxChannel {
    return this.#channel(addTextChannel(this.#parts.world, guild, name, type));
  }

  /** Adds a conversation among people, without the bot. */
  addPrivateChannel(users: readonly SandboxUser[]): SandboxChannel {
    return this.#channel(
      addPrivateChannel(
        this.#parts.world,
        users.map((user) => user.id),
      ),
    );
  }

  /** A channel by id. */
  channel(id: string): SandboxChannel | undefined {
    const record = this.#parts.world.channels.get(id);

    return record && this.#channel(record);
  }

  /** The registered commands: global ones, or those of a server. */
  registeredCommands(guild?: Guild): APIApplicationCommand[] {
    return this.#parts.commands.list(guild?.id);
  }

  /** All messages of a channel as they are now, oldest first. */
  messagesIn(channel: SandboxChannel): APIMessage[] {
    return channel.messages;
  }

  /** Whom a message notified, and whom its text alone would have. */
  pingsOf(message: APIMessage): { pings: Pings; wouldPing: Pings } | undefined {
    const stored = this.#parts.world.messageOf(message.channel_id, message.id);

    return stored && { pings: stored.pings, wouldPing: stored.wouldPing };
  }

  /** The first message, existing or to come, that fits. `timeout`: milliseconds of real time. */
  async waitForMessage(
    fits: (message: APIMessage) => boolean,
    timeout?: number,
  ): Promise<APIMessage> {
    return await waitFor(
      this.#parts.world.events,
      'a message',
      (event) => {
        if (event !== undefined) {
          const isMessage = event.type === 'message-create' || event.type === 'message-update';

          return isMessage && fits(event.message) ? event.message : undefined;
        }

        return [...this.#parts.world.messages.values()]
          .flatMap((messages) => [...messages.values()])
          .map((stored) => structuredClone(stored.message))
          .find(fits);
      },
      timeout,
    );
  }

  /** The first logged request, past or to come, that fits. */
  async waitForRequest(
    fits: (entry: RequestLogEntry) => boolean,
    timeout?: number,
  ): Promise<RequestLogEntry> {
    return await waitFor(
      this.#parts.world.events,
      'a request',
      () => this.requests.find(fits),
      timeout,
    );
  }

  /** Resolves once a bot is identified. */
  async waitForBot(timeout?: number): Promise<void> {
    await waitFor(
      this.#parts.world.events,
      'a bot',
      () => (this.#parts.gateway.isBotOnline ? true : undefined),
      timeout,
    );
  }

  #channel(record: Channel): SandboxChannel {
    const existing = this.#channels.get(record.id);
    if (existing !== undefined) return existing;

    const made = new SandboxChannel(this.#stage, record);
    this.#channels.set(record.id, made);

    return made;
  }
}
