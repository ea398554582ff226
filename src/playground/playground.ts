// Puts the playground together: the loopback Discord, the bot's process and the page.

import { dataFolder } from '../base/data-folder.ts';
import { UserError } from '../base/errors.ts';
import type { Config } from '../config/config.ts';
import type { Environment } from '../config/section.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { createStoryReader } from '../story/reading/story-reader.ts';
import { BotSupervisor } from './bot/bot-supervisor.ts';
import type { PageCommand, PageEvent, Story } from './protocol/page-wire.ts';
import { DroppedArticles } from './server/dropped-articles.ts';
import { EventStream } from './server/event-stream.ts';
import { PageServer } from './server/page-server.ts';
import { previewOf } from './server/previews.ts';
import { Feed } from './stage/feed.ts';
import { RequestLog } from './stage/request-log.ts';
import { Stage } from './stage/stage.ts';

/** What a playground is started with. */
export interface PlaygroundOptions {
  readonly config: Config;
  /** Of the bot's process; what concerns Discord is replaced. */
  readonly environment: Environment;
  /** Port of the page; 0 takes a free one. */
  readonly port: number;
  /** Gets what the bot's process writes. */
  readonly onOutput: (text: string) => void;
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
  const { config, environment, port, onOutput } = options;
  const events = new EventStream();
  let feed: Feed | undefined;
  let stories: readonly Story[] = [];

  const bot = new BotSupervisor({
    environment: { ...generousBudgets, ...environment },
    onOutput,
    onStatus: (status) => feed?.setStatus(status),
    onTrace: (trace) => feed?.addTrace(trace),
    onStories: (now) => {
      stories = now;
      feed?.setStories(now);
    },
  });
  // It takes longest to load: it goes first, and what the others need is loaded meanwhile.
  bot.start();
  const [sandbox, files] = await Promise.all([
    import('../sandbox/sandbox.ts').then(({ startSandbox }) => startSandbox()),
    import('./server/page-files.ts').then(({ bundlePage }) => bundlePage()),
  ]);

  const stage = new Stage(sandbox);
  const shown = new Feed(sandbox, stage, (event: PageEvent) => events.publish(event));
  feed = shown;
  const requests = new RequestLog();
  const { articles } = dataFolder(config.storage.dataDirectory);
  const reader = createStoryReader();
  const dropped = new DroppedArticles(articles, (list) => bot.setFiles(list), reader.read);

  sandbox.subscribe((event) => {
    requests.take(event);
    shown.take(event);
    if (event.type === 'gateway' && event.change === 'identified') bot.online();
  });
  bot.begin(sandbox.token, sandbox.restUrl);

  const onCommand = async (command: PageCommand): Promise<unknown> => {
    switch (command.type) {
      case 'inspect':
        return requests.of(command.message);
      case 'keep-article': {
        const story = stories.find(({ file }) => file === command.file);
        if (story === undefined) throw new UserError(`${command.file} is not held in memory.`);
        return dropped.keep(command.file, story.slug);
      }
      case 'remove-article':
        return dropped.remove(command.file);
      case 'restart-bot':
        return bot.restart();
      default: {
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
    onFile: (name, bytes) => dropped.add(name, bytes),
    onPreview: async (name, bytes) => previewOf(await dropped.preview(name, bytes)),
  });

  try {
    await server.listen(port);
  } catch (error) {
    events.close();
    await bot.stop();
    await sandbox.stop();
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
      await reader.close();
      events.close();
      await server.close();
      await sandbox.stop();
    },
  };
}
