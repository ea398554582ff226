// The real bot in this process on a Discord of its own.

import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Question } from '../../../src/answer/answerer.ts';
import { createLogger } from '../../../src/base/log.ts';
import { Secret } from '../../../src/base/secret.ts';
import { discordSection } from '../../../src/config/discord.ts';
import { type BotParts, type RunningBot, startBot } from '../../../src/discord/bot/start-bot.ts';
import type { Commands } from '../../../src/discord/commands/command.ts';
import { loadCommands } from '../../../src/discord/commands/load-commands.ts';
import type { Component } from '../../../src/discord/components/component.ts';
import type { StoryFeed } from '../../../src/discord/corrections/follow-stories.ts';
import type { AskedQuestions } from '../../../src/discord/gate/asked-questions.ts';
import { MemoryAskedQuestions } from '../../../src/discord/gate/memory-asked-questions.ts';
import { noObserver } from '../../../src/discord/state/observer.ts';
import type { Feedback } from '../../../src/library/feedback/feedback.ts';
import type { GapDesk } from '../../../src/library/gaps/gap-desk.ts';
import type { SentAnswers } from '../../../src/library/sent/sent-answers.ts';
import type { SettingsStore } from '../../../src/library/settings/settings-store.ts';
import type { SandboxChannel } from '../../../src/sandbox/driver/channel.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.ts';
import type { Article } from '../../../src/story/article.ts';
import { storyAnswerer } from './story.ts';

const ownCommands = await loadCommands(join(import.meta.dirname, '../../../commands'));

/** How a test sets the scene. */
export interface SceneOptions {
  readonly sandbox?: SandboxOptions;
  /** Environment variables of the bot's Discord section. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Default: those of the bot. */
  readonly commands?: Commands;
  readonly components?: readonly Component[];
  /** What editors do with the stories. */
  readonly editing?: BotParts['editing'];
  /** What editors have chosen; in memory when absent. */
  readonly servers?: SettingsStore;
  /** What people say of answers; in memory when absent. */
  readonly feedback?: Feedback;
  /** What editors are told of their readers; in memory when absent. */
  readonly gaps?: GapDesk;
  /** Where answers stand; in memory when absent, and forgotten at each start. */
  readonly sent?: SentAnswers;
  /** What the bot shares with other processes; nothing when absent. */
  readonly shared?: BotParts['shared'];
  /** Tells when the stories change. */
  readonly feed?: StoryFeed;
  /** Of the watch over the connection. */
  readonly clock?: BotParts['clock'];
  /** Where the bot notes questions, opened at each of its starts; in memory when absent. */
  readonly openAsked?: () => Promise<AskedQuestions>;
  /** What can be looked at, newest first; a small story when absent. */
  readonly stories?: readonly Article[];
}

/** What of the bot's parts a scene may set. */
type Callable = Pick<
  BotParts,
  | 'commands'
  | 'components'
  | 'clock'
  | 'servers'
  | 'feedback'
  | 'gaps'
  | 'sent'
  | 'shared'
  | 'feed'
  | 'editing'
>;

/** The real bot on a loopback Discord, in this process. */
export class Scene {
  readonly sandbox: Sandbox;
  /** Every question that reached the answerer. */
  readonly questions: Question[] = [];
  /** Every line that was logged. */
  readonly logLines: string[] = [];
  /** Every incident that was counted, by its name. */
  readonly incidents: string[] = [];
  /** Whether the test provokes errors that are logged as such. */
  expectsErrors = false;
  #bot: RunningBot | undefined;
  #release: () => void = () => {};
  #released = Promise.resolve();
  readonly #settings: Readonly<Record<string, string>>;
  readonly #callable: Callable;
  readonly #openAsked: () => Promise<AskedQuestions>;
  readonly #stories: Pick<SceneOptions, 'stories'>;

  private constructor(
    sandbox: Sandbox,
    settings: Readonly<Record<string, string>>,
    callable: Callable,
    openAsked: () => Promise<AskedQuestions>,
    stories: Pick<SceneOptions, 'stories'>,
  ) {
    this.sandbox = sandbox;
    this.#settings = settings;
    this.#callable = callable;
    this.#openAsked = openAsked;
    this.#stories = stories;
  }

  static async open({
    sandbox = {},
    settings = {},
    commands = ownCommands,
    components,
    clock,
    servers,
    feedback,
    gaps,
    sent,
    shared,
    feed,
    editing,
    openAsked = async () => new MemoryAskedQuestions(),
    stories,
  }: SceneOptions = {}): Promise<Scene> {
    const callable = {
      commands,
      ...(components !== undefined && { components }),
      ...(clock !== undefined && { clock }),
      ...(servers !== undefined && { servers }),
      ...(feedback !== undefined && { feedback }),
      ...(gaps !== undefined && { gaps }),
      ...(sent !== undefined && { sent }),
      ...(shared !== undefined && { shared }),
      ...(feed !== undefined && { feed }),
      ...(editing !== undefined && { editing }),
    };
    const scene = new Scene(
      await startSandbox(sandbox),
      settings,
      callable,
      openAsked,
      stories === undefined ? {} : { stories },
    );
    await scene.startBot();

    return scene;
  }

  get bot(): RunningBot {
    if (this.#bot === undefined) throw new Error('The bot is not running.');
    return this.#bot;
  }

  async startBot(): Promise<void> {
    const { settings } = discordSection.read({
      DISCORD_API_URL: this.sandbox.restUrl,
      FOOTNOTE_ANSWER_FORM: 'text',
      ...this.#settings,
    });
    if (settings === undefined) throw new Error('The settings of the scene are wrong.');

    const token = new Secret(this.sandbox.token);
    const write = (line: string) => this.logLines.push(line);
    this.#bot = await startBot({
      token,
      settings,
      ...this.#callable,
      asked: await this.#openAsked(),
      log: createLogger({ level: 'debug' }, [token], { write }),
      observer: { ...noObserver, incident: (name) => this.incidents.push(name) },
      answerer: storyAnswerer({
        gate: () => this.#released,
        onQuestion: (question) => this.questions.push(question),
        ...this.#stories,
      }),
    });
  }

  /** Stops the bot and starts another one, which remembers nothing. */
  async restartBot(): Promise<void> {
    await this.bot.stop();
    await this.startBot();
  }

  /** Holds back answers to questions with the word "langsam" until `release`. */
  holdAnswers(): void {
    this.#released = new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  release(): void {
    this.#release();
  }

  /** Resolves when the answerer works on so many questions or has done so. */
  async asked(count: number): Promise<void> {
    await expect.poll(() => this.questions.length, { timeout: 5_000 }).toBe(count);
  }

  /** The outcomes of all events so far. */
  outcomes(): readonly string[] {
    return this.logLines.flatMap((line) => JSON.parse(line).outcome ?? []);
  }

  /** Resolves when so many events were handled. */
  async handled(count: number): Promise<void> {
    await expect.poll(() => this.outcomes().length, { timeout: 5_000 }).toBe(count);
  }

  /** The bot's messages in a channel, oldest first. */
  replies(channel: SandboxChannel): readonly APIMessage[] {
    return channel.messages.filter(({ author }) => author.id === this.sandbox.botId);
  }

  /** The bot's first reply to a message, existing or to come. */
  async replyTo(message: APIMessage): Promise<APIMessage> {
    return this.sandbox.waitForMessage(
      (other) =>
        other.author.id === this.sandbox.botId &&
        other.message_reference?.message_id === message.id,
    );
  }

  /** Ends the scene, and checks what must hold in every one of them. */
  async close(): Promise<void> {
    this.release();
    await this.#bot?.stop();
    await this.sandbox.stop();

    this.sandbox.assertNoViolations();

    for (const { body } of this.sandbox.requests) expectNoPings(body);

    const everyMessage = [this.sandbox.general, this.sandbox.questions].flatMap((channel) =>
      this.replies(channel),
    );
    for (const message of everyMessage) {
      expect(this.sandbox.pingsOf(message)?.pings).toEqual({
        users: [],
        roles: [],
        everyone: false,
      });
    }
  }
}

/** Whatever a request sends as a message says that it pings nobody. */
function expectNoPings(body: unknown): void {
  const wrapped = z.object({ data: message }).safeParse(body);
  const sent = wrapped.success ? wrapped.data.data : message.safeParse(body).data;
  if (sent !== undefined) expect(sent.allowed_mentions).toMatchObject({ parse: [] });
}

const message = z.union([
  z.looseObject({ content: z.string(), allowed_mentions: z.unknown() }),
  z.looseObject({ components: z.array(z.unknown()), allowed_mentions: z.unknown() }),
]);
