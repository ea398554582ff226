import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type APIMessage, type APIRole, GatewayIntentBits, Locale } from 'discord-api-types/v10';
import { type Clock, systemClock } from './clock.ts';
import { SandboxChannel } from './driver/channel.ts';
import { SandboxUser, type Stage } from './driver/user.ts';
import { waitFor } from './driver/wait.ts';
import type { Listener } from './events.ts';
import { Gateway } from './gateway/gateway.ts';
import { CallbackHandler } from './interactions/callback.ts';
import { InteractionRegistry } from './interactions/registry.ts';
import {
  type Failure,
  FaultPlan,
  type InjectedRateLimit,
  type RequestMatcher,
} from './rest/faults.ts';
import type { RequestLogEntry } from './rest/log.ts';
import { MessageBuilder } from './rest/message-builder.ts';
import { type RateLimitRules, usualLimits } from './rest/rate-limits.ts';
import { channelRoutes } from './rest/routes/channels.ts';
import { commandRoutes } from './rest/routes/commands.ts';
import { guildRoutes } from './rest/routes/guilds.ts';
import { identityRoutes } from './rest/routes/identity.ts';
import { interactionRoutes } from './rest/routes/interactions.ts';
import { messageRoutes } from './rest/routes/messages.ts';
import { userRoutes } from './rest/routes/users.ts';
import { webhookRoutes } from './rest/routes/webhooks.ts';
import { RestServer } from './rest/server.ts';
import { Inspector } from './validation/inspector.ts';
import { Schemas } from './validation/schemas.ts';
import { type Violation, Violations } from './validation/violations.ts';
import { addPrivateChannel, announceChannelChange } from './world/channels.ts';
import { CommandStore } from './world/commands.ts';
import { addGuild, addMember, addRole, addTextChannel } from './world/guilds.ts';
import type { PermissionName } from './world/permissions.ts';
import type { Channel, Guild, Pings } from './world/types.ts';
import { World } from './world/world.ts';

/** How a sandbox is started. */
export interface SandboxOptions {
  /** For interaction lifetimes, ids and timestamps; real time when absent. */
  readonly clock?: Clock;
  /** For heartbeats and rate limits, which a bot measures in real time whatever `clock` says. */
  readonly wireClock?: Clock;
  /** A free port when absent. */
  readonly port?: number;
  readonly botName?: string;
  /** The bot's token; a random one when absent. */
  readonly token?: string;
  /** Whether the application has the message-content intent; false when absent. */
  readonly messageContent?: boolean;
  /** Milliseconds; Discord's 41,250 when absent. */
  readonly heartbeatInterval?: number;
  readonly rateLimits?: RateLimitRules;
}

/** Starts a Discord on 127.0.0.1 with one server, `general` and `questions`. The caller stops it. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const schemas = await Schemas.load();
  const sandbox = new Sandbox(options, schemas);
  await sandbox.listen(options.port ?? 0);

  return sandbox;
}

/** A running loopback Discord, and the people who use it. */
export class Sandbox {
  readonly token: string;
  /** The server that the bot is in. */
  readonly guild: Guild;
  /** Its first text channel. */
  readonly general: SandboxChannel;
  /** Its second text channel. */
  readonly questions: SandboxChannel;
  readonly commands: CommandStore;
  readonly #world: World;
  readonly #violations: Violations;
  readonly #gateway: Gateway;
  readonly #rest: RestServer;
  readonly #faults = new FaultPlan();
  readonly #stage: Stage;
  readonly #http = createServer();
  readonly #channels = new Map<string, SandboxChannel>();

  constructor(options: SandboxOptions, schemas: Schemas) {
    const { clock = systemClock, wireClock = systemClock, messageContent = false } = options;
    this.token = options.token ?? randomBytes(32).toString('base64url');
    const world = new World({ clock, botName: options.botName ?? 'Footnote', messageContent });
    this.#world = world;
    this.#violations = new Violations(world.events);
    const inspector = new Inspector(schemas, this.#violations);
    this.#gateway = new Gateway(world, {
      token: this.token,
      heartbeatInterval: options.heartbeatInterval ?? 41_250,
      grantedPrivileged: messageContent ? GatewayIntentBits.MessageContent : 0,
      clock: wireClock,
      onDispatch: (name, data) => inspector.dispatch(name, data),
    });
    world.connect(this.#gateway);

    const registry = new InteractionRegistry(world);
    const builder = new MessageBuilder(world);
    this.commands = new CommandStore(world);
    this.#rest = new RestServer({
      world,
      token: this.token,
      inspector,
      faults: this.#faults,
      rateLimits: options.rateLimits ?? usualLimits,
      clock: wireClock,
      routes: [
        ...identityRoutes(world, this.#gateway),
        ...userRoutes(world),
        ...guildRoutes(world),
        ...channelRoutes(world),
        ...messageRoutes(world, builder),
        ...interactionRoutes(world, registry, new CallbackHandler(world, builder)),
        ...webhookRoutes(world, registry, builder),
        ...commandRoutes(world, this.commands),
      ],
    });
    this.#stage = {
      world,
      registry,
      commands: this.commands,
      channel: (record) => this.#channel(record),
    };

    const owner = world.addPerson('Owner', Locale.EnglishUS);
    this.guild = addGuild(world, 'Sandbox', owner.user);
    this.general = this.addChannel('general');
    this.questions = this.addChannel('questions');
  }

  /** Listens on 127.0.0.1; `port` 0 takes a free one. */
  async listen(port: number): Promise<void> {
    this.#http.on('request', (request, response) => void this.#rest.handle(request, response));
    this.#http.on('upgrade', (request, socket, head) => {
      if (request.url?.startsWith('/gateway') === true) {
        return this.#gateway.upgrade(request, socket, head);
      }
      socket.destroy();
    });
    this.#http.listen(port, '127.0.0.1');
    await once(this.#http, 'listening');
    this.#world.origin = `http://127.0.0.1:${this.port}`;
  }

  /** Ends every connection and frees the port. */
  async stop(): Promise<void> {
    this.#gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  /** What a discord.js client takes as `rest.api`. */
  get restUrl(): string {
    return `${this.#world.origin}/api`;
  }

  /** Options for a discord.js `Client`, to be spread beside `intents`. */
  clientOptions(): { rest: { api: string } } {
    return { rest: { api: this.restUrl } };
  }

  get botId(): string {
    return this.#world.bot.id;
  }

  get applicationId(): string {
    return this.#world.applicationId;
  }

  /** `<@id>` of the bot. */
  get botMention(): string {
    return `<@${this.botId}>`;
  }

  /** Every request of the bot with its response, oldest first. */
  get requests(): readonly RequestLogEntry[] {
    return this.#rest.log;
  }

  /** 401, 403 and 429 responses of the current 10 minutes. */
  get invalidRequestCount(): number {
    return this.#rest.invalidRequests.count;
  }

  /** Every breach of Discord's rules so far; may be emptied. */
  get violations(): Violation[] {
    return this.#violations.list;
  }

  /** Throws an error that names every violation so far. */
  assertNoViolations(): void {
    this.#violations.assertNone();
  }

  /** Calls `listener` for everything that happens; the returned function ends that. */
  subscribe(listener: Listener): () => void {
    return this.#world.events.subscribe(listener);
  }

  /** Adds a person to the server. */
  user(name: string, { locale = Locale.EnglishUS }: { locale?: `${Locale}` } = {}): SandboxUser {
    const person = this.#world.addPerson(name, locale as Locale);
    addMember(this.#world, this.guild, person.user);

    return new SandboxUser(this.#stage, person);
  }

  /** Adds another bot, whose messages bots should ignore. */
  otherBot(name: string): SandboxUser {
    const person = this.#world.addPerson(name, Locale.EnglishUS);
    person.user.bot = true;

    return new SandboxUser(this.#stage, person);
  }

  /** Adds a server; without the bot in it, only people who installed it for themselves reach it there. */
  addGuild(name: string, { hasBot = true }: { hasBot?: boolean } = {}): Guild {
    return addGuild(
      this.#world,
      name,
      this.#world.addPerson(`${name} owner`, Locale.EnglishUS).user,
      hasBot,
    );
  }

  /** Makes a person a member of another server. */
  join(user: SandboxUser, guild: Guild): void {
    const account = this.#world.userOf(user.id);
    if (account !== undefined) addMember(this.#world, guild, account);
  }

  /** Adds a role that can be mentioned. */
  addRole(name: string): APIRole {
    return addRole(this.#world, this.guild, name);
  }

  addChannel(name: string, guild: Guild = this.guild): SandboxChannel {
    return this.#channel(addTextChannel(this.#world, guild, name));
  }

  /** Adds a conversation among people, without the bot. */
  addPrivateChannel(users: readonly SandboxUser[]): SandboxChannel {
    return this.#channel(
      addPrivateChannel(
        this.#world,
        users.map((user) => user.id),
      ),
    );
  }

  /** A channel by id. */
  channel(id: string): SandboxChannel | undefined {
    const record = this.#world.channels.get(id);

    return record && this.#channel(record);
  }

  /** All messages of a channel as they are now, oldest first. */
  messagesIn(channel: SandboxChannel): APIMessage[] {
    return channel.messages;
  }

  /** Whom a message notified, and whom its text alone would have. */
  pingsOf(message: APIMessage): { pings: Pings; wouldPing: Pings } | undefined {
    const stored = this.#world.messageOf(message.channel_id, message.id);

    return stored && { pings: stored.pings, wouldPing: stored.wouldPing };
  }

  /** The first message, existing or to come, that fits. `timeout`: milliseconds of real time. */
  async waitForMessage(
    fits: (message: APIMessage) => boolean,
    timeout?: number,
  ): Promise<APIMessage> {
    return await waitFor(
      this.#world.events,
      'a message',
      (event) => {
        if (event !== undefined) {
          const isMessage = event.type === 'message-create' || event.type === 'message-update';

          return isMessage && fits(event.message) ? event.message : undefined;
        }

        return [...this.#world.messages.values()]
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
    return await waitFor(this.#world.events, 'a request', () => this.requests.find(fits), timeout);
  }

  /** Resolves once a bot is identified. */
  async waitForBot(timeout?: number): Promise<void> {
    await waitFor(
      this.#world.events,
      'a bot',
      () => (this.#gateway.isBotOnline ? true : undefined),
      timeout,
    );
  }

  /** Answers the next matching requests with an error. */
  fail(failure: Failure): void {
    this.#faults.plan(failure, { kind: 'failure', failure }, failure.times);
  }

  /** Answers the next matching requests with 429. */
  rateLimit(limit: InjectedRateLimit): void {
    this.#faults.plan(limit, { kind: 'rate-limit', limit }, limit.times);
  }

  /** Breaks the connection of the next matching requests. */
  drop(matcher: RequestMatcher & { readonly times?: number }): void {
    this.#faults.plan(matcher, { kind: 'drop' }, matcher.times);
  }

  /** Holds the next matching request back until the returned function is called. */
  hold(matcher: RequestMatcher): () => void {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#faults.plan(matcher, { kind: 'hold', released });

    return () => release();
  }

  /** Forgets planned faults that were not used. */
  clearFaults(): void {
    this.#faults.clear();
  }

  /** Takes permissions from the bot in a channel. */
  denyPermission(channel: SandboxChannel, ...names: readonly PermissionName[]): void {
    this.#world.permissions.deny(channel.id, names);
    announceChannelChange(this.#world, channel.record);
  }

  /** Gives denied permissions back. */
  allowPermission(channel: SandboxChannel, ...names: readonly PermissionName[]): void {
    this.#world.permissions.allow(channel.id, names);
    announceChannelChange(this.#world, channel.record);
  }

  /** Lets a person refuse direct messages from the bot. */
  closeDms(user: SandboxUser): void {
    this.#setDms(user, false);
  }

  openDms(user: SandboxUser): void {
    this.#setDms(user, true);
  }

  deleteChannel(channel: SandboxChannel): void {
    channel.remove();
  }

  /** Closes the gateway connections with a code; without one, breaks them as a lost network does. */
  disconnect({ code }: { code?: number } = {}): void {
    if (code === undefined) this.#gateway.drop();
    else this.#gateway.disconnect(code);
  }

  /** Asks the bot to reconnect (op 7). */
  reconnect(): void {
    this.#gateway.requestReconnect();
  }

  /** Declares the sessions invalid (op 9). */
  invalidateSession(resumable: boolean): void {
    this.#gateway.invalidate(resumable);
  }

  /** Asks the bot for a heartbeat (op 1). */
  requestHeartbeat(): void {
    this.#gateway.requestHeartbeat();
  }

  /** Lets the next dispatch of this name arrive twice. */
  duplicateNext(name = 'INTERACTION_CREATE'): void {
    this.#gateway.duplicateNext(name);
  }

  #setDms(user: SandboxUser, accepts: boolean): void {
    const person = this.#world.people.get(user.id);
    if (person !== undefined) person.acceptsDirectMessages = accepts;
  }

  #channel(record: Channel): SandboxChannel {
    const existing = this.#channels.get(record.id);
    if (existing !== undefined) return existing;

    const made = new SandboxChannel(this.#stage, record);
    this.#channels.set(record.id, made);

    return made;
  }
}
