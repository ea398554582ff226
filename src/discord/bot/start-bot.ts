// The bot's life: log in, answer, stop.

import { type Client, Events, type Interaction } from 'discord.js';
import type { Logger } from 'pino';
import type { Answerer } from '../../answer/answerer.ts';
import { within } from '../../base/abort.ts';
import type { UserError } from '../../base/errors.ts';
import type { Secret } from '../../base/secret.ts';
import type { DiscordSettings } from '../../config/discord.ts';
import type { EditorDesk } from '../../library/editing/editor-desk.ts';
import type { Feedback } from '../../library/feedback/feedback.ts';
import { MemoryFeedback } from '../../library/feedback/memory-feedback.ts';
import type { GapDesk } from '../../library/gaps/gap-desk.ts';
import { MemoryGaps } from '../../library/gaps/memory-gaps.ts';
import { MemorySentAnswers } from '../../library/sent/memory-sent-answers.ts';
import type { SentAnswers } from '../../library/sent/sent-answers.ts';
import { MemorySettings } from '../../library/settings/memory-settings.ts';
import type { SettingsStore } from '../../library/settings/settings-store.ts';
import type { Commands } from '../commands/command.ts';
import { syncCommands } from '../commands/sync-commands.ts';
import type { Component } from '../components/component.ts';
import { followStories, type StoryFeed } from '../corrections/follow-stories.ts';
import { type AnsweringNote, tellWaiting } from '../editing/tell-waiting.ts';
import type { AskedQuestions } from '../gate/asked-questions.ts';
import { MemoryAskedQuestions } from '../gate/memory-asked-questions.ts';
import { type Bot, createBot, type SharedPorts } from '../state/bot.ts';
import { tellIncident } from '../state/incidents.ts';
import type { Observer } from '../state/observer.ts';
import { openConnection, type WatchClock } from './connection.ts';
import { InFlight } from './in-flight.ts';
import { faultOfClosing, logIn } from './log-in.ts';
import { onInteraction } from './on-interaction.ts';
import { onDelete, onEdit, onMessage } from './on-message.ts';
import { ownComponents } from './own-components.ts';
import { watchServers } from './watch-servers.ts';
import type { Health } from './watchdog.ts';

/** What a bot is made of. */
export interface BotParts {
  readonly token: Secret;
  readonly settings: DiscordSettings;
  readonly answerer: Answerer;
  readonly commands: Commands;
  /** Default: those of the bot. */
  readonly components?: readonly Component[];
  /** Default: in memory, so that a restart forgets them. */
  readonly asked?: AskedQuestions;
  /** What editors do with the stories; absent where they cannot be changed. */
  readonly editing?: EditorDesk;
  /** What editors have chosen; default: in memory, so that a restart forgets it. */
  readonly servers?: SettingsStore;
  /** What people say of answers; in memory when absent. */
  readonly feedback?: Feedback;
  /** What editors are told of their readers; in memory when absent. */
  readonly gaps?: GapDesk;
  /** What this process shares with others; in memory when absent, so that each has its own. */
  readonly shared?: SharedPorts;
  /** Where answers stand; in memory when absent, so that a restart forgets it. */
  readonly sent?: SentAnswers;
  /** Tells when the stories change; they never do when absent. */
  readonly feed?: StoryFeed;
  readonly log: Logger;
  /** Counts nothing when absent. */
  readonly observer?: Observer;
  /** Of the watch over the connection; real time when absent. */
  readonly clock?: WatchClock;
}

/** How a bot does. */
export interface BotState {
  readonly health: Health;
  /** Questions between their arrival and their delivered answer. */
  readonly questions: number;
  /** Those of them that wait to be worked on. */
  readonly waiting: number;
}

/** A bot that is logged in. */
export interface RunningBot {
  /** Resolves, if ever, when Discord has closed the session for good, to what a person must do. */
  readonly lost: Promise<UserError>;
  /** How it does now. */
  state(): BotState;
  /** Tells whoever waits on a server for what a note answers. @returns How many are told. */
  tellWaiting(server: string, note: AnsweringNote): Promise<number>;
  /** Takes no more questions, finishes those in flight within the time for that, and says goodbye to Discord. */
  stop(): Promise<void>;
}

/** Milliseconds after the time to stop for telling those whose questions were not finished. */
const farewell = 800;

/** Milliseconds for Discord to close the connection. */
const goodbye = 400;

/**
 * Logs in and answers from then on. Resolves when the bot is ready and its commands are known to Discord.
 * @throws UserError as `logIn` does
 */
export async function startBot(parts: BotParts): Promise<RunningBot> {
  const { settings, answerer, commands, log, token, components = ownComponents } = parts;
  const { asked = new MemoryAskedQuestions(), servers = new MemorySettings() } = parts;
  const { feedback = new MemoryFeedback(), gaps = new MemoryGaps() } = parts;
  const { sent = new MemorySentAnswers() } = parts;
  const closing = new AbortController();
  const connection = openConnection(settings, log, closing.signal, parts);
  const { client } = connection;
  const bot = createBot(
    settings,
    answerer,
    log,
    closing.signal,
    {
      asked,
      servers,
      feedback,
      gaps,
      sent,
      ...parts.shared,
      ...(parts.editing !== undefined && { editing: parts.editing }),
    },
    parts.observer,
  );
  const inFlight = new InFlight();

  const handle = (work: Promise<void>) =>
    inFlight.track(work.catch((error) => tellIncident(bot, 'event-failed', error)));

  client.on(Events.MessageCreate, (message) => handle(onMessage(bot, message)));
  client.on(Events.MessageUpdate, (before, message) => handle(onEdit(bot, before, message)));
  client.on(Events.MessageDelete, (message) => handle(onDelete(bot, message)));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) handle(onDelete(bot, message));
  });
  client.on(Events.InteractionCreate, (interaction: Interaction) =>
    handle(onInteraction(bot, { commands, components }, interaction)),
  );
  try {
    await Promise.race([logIn(client, token), connection.dead]);
  } catch (error) {
    connection.unwatch();
    throw error;
  }
  log.info({ guilds: client.guilds.cache.size }, 'Logged in');
  const unwatchServers = watchServers(client, bot);
  const unfollowStories = followStories(bot, client, parts.feed ?? neverChanges);

  const lost = new Promise<UserError>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const fault = faultOfClosing(code);
      if (fault !== undefined) resolve(fault);
    });
    connection.dead.catch(resolve);
  });

  // Of several processes one is enough.
  if (client.ws.shards.has(0)) await registerCommands(bot, client, commands);

  return {
    lost,

    state: () => ({
      health: connection.health(),
      questions: bot.load.size,
      waiting: bot.queue.waiting,
    }),

    tellWaiting: (server, note) => tellWaiting(bot, client, server, note),

    async stop() {
      closing.abort();
      connection.unwatch();
      unwatchServers();
      const unfollowed = unfollowStories();
      const patience = settings.shutdownSeconds * 1000;
      bot.queue.abortLate(patience);
      if (!(await inFlight.drained(patience))) {
        bot.queue.abort();
        if (!(await inFlight.drained(farewell))) {
          tellIncident(bot, 'stopped-too-early', `${bot.load.size} questions`);
        }
      }

      await within(farewell, unfollowed);

      await within(goodbye, client.destroy());
    },
  };
}

const neverChanges: StoryFeed = () => () => {};

/** A bot whose commands could not be registered still answers mentions and direct messages. */
async function registerCommands(
  bot: Bot,
  { rest, application }: Client,
  commands: Commands,
): Promise<void> {
  if (application === null) return;

  try {
    const data = commands.all.map(({ data }) => data);
    const changed = await syncCommands(rest, application.id, data);
    bot.log.info({ changed }, 'Commands are registered');
  } catch (error) {
    tellIncident(bot, 'commands-not-registered', error);
  }
}
