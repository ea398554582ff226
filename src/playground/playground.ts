// Puts the playground together: the loopback Discord, the bot's process and the page.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../config/section.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { BotSupervisor } from './bot/bot-supervisor.ts';
import { isOfDesk } from './protocol/desk-wire.ts';
import type { PageCommand, PageEvent } from './protocol/page-wire.ts';
import { EventStream } from './server/event-stream.ts';
import { PageServer } from './server/page-server.ts';
import { Feed } from './stage/feed.ts';
import { RequestLog } from './stage/request-log.ts';
import { Stage } from './stage/stage.ts';

/** What a playground is started with. */
export interface PlaygroundOptions {
  /** Of the bot's process; what concerns Discord is replaced. */
  readonly environment: Environment;
  /** Port of the page; 0 takes a free one. */
  readonly port: number;
  /** Gets what the bot's process writes. */
  readonly onOutput: (text: string) => void;
  /** What Node is told to run as the bot; the module of this program when absent. */
  readonly bot?: readonly string[];
}

/** A running playground. */
export interface Playground {
  /** The address of the page, with its secret. */
  readonly url: string;
  /** The loopback Discord. */
  readonly sandbox: Sandbox;
  /** Process id of the bot, while there is one. */
  readonly botPid: number | undefined;
  stop(): Promise<void>;
}

/** Nobody is to be kept from playing; what is set explicitly holds. */
const generousBudgets = {
  FOOTNOTE_BUDGET_USER: '1000/60s',
  FOOTNOTE_BUDGET_CHANNEL: '1000/60s',
  FOOTNOTE_BUDGET_GUILD: '1000/60s',
  FOOTNOTE_LOG_LEVEL: 'warn',
};

/** Starts the loopback Discord, the bot in a process of its own, and the page. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { environment, port, onOutput } = options;
  const events = new EventStream();
  let feed: Feed | undefined;

  const bot = new BotSupervisor({
    environment: { ...generousBudgets, ...environment },
    ...(options.bot && { program: options.bot }),
    onOutput,
    onStatus: (status) => feed?.setStatus(status),
    onTrace: (trace) => feed?.addTrace(trace),
    onStories: (stories) => feed?.setStories(stories),
  });
  // It takes longest to load: it goes first, and what the others need is loaded meanwhile.
  bot.start();
  const [sandbox, files, kept] = await Promise.all([
    import('../sandbox/sandbox.ts').then(({ startSandbox }) => startSandbox()),
    import('./server/page-files.ts').then(({ bundlePage }) => bundlePage()),
    mkdtemp(join(tmpdir(), 'footnote-playground-')),
  ]);
  const removeKept = () => rm(kept, { recursive: true, force: true });

  const stage = new Stage(sandbox);
  const shown = new Feed(sandbox, stage, (event: PageEvent) => events.publish(event));
  feed = shown;
  const requests = new RequestLog();

  sandbox.subscribe((event) => {
    requests.take(event);
    shown.take(event);
    if (event.type === 'gateway' && event.change === 'identified') bot.online();
  });
  bot.begin({
    token: sandbox.token,
    apiUrl: sandbox.restUrl,
    server: sandbox.guild.id,
    kept: join(kept, 'settings.sqlite'),
  });

  const onCommand = async (command: PageCommand): Promise<unknown> => {
    switch (command.type) {
      case 'inspect':
        return requests.of(command.message);
      case 'restart-bot':
        return bot.restart();
      default: {
        if (isOfDesk(command)) return bot.ask(command);

        const result = await stage.perform(command);
        if (command.type === 'language') shown.peopleChanged();
        return result;
      }
    }
  };

  const server = new PageServer({
    files,
    imageOrigin: new URL(sandbox.restUrl).origin,
    onOpen: (response) => events.open(response, { type: 'snapshot', snapshot: shown.snapshot }),
    onCommand,
    onFile: (file, replaces) => bot.ask({ type: 'add-file', file, replaces }),
    onPreview: (file) => bot.ask({ type: 'preview-file', file }),
    onAnswerPage: (trace) => bot.ask({ type: 'answer-page', trace }),
  });

  try {
    await server.listen(port);
  } catch (error) {
    events.close();
    await bot.stop();
    await sandbox.stop();
    await removeKept();
    throw error;
  }

  return {
    url: server.url,
    sandbox,

    get botPid() {
      return bot.pid;
    },

    async stop() {
      await bot.stop();
      events.close();
      await server.close();
      await sandbox.stop();
      await removeKept();
    },
  };
}
