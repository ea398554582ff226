// The bot as `npm start` runs it with a token. Only its answers are watched, and editors reach it from the page too.

import { bundledModel } from '../../app/bundled-model.ts';
import { type LiveAnswerer, openLiveAnswerer } from '../../app/open-answerer.ts';
import { type KeptParts, openKept } from '../../app/open-kept.ts';
import { type OpenedAnswerer, run } from '../../app/run.ts';
import { dataFolder } from '../../base/data-folder.ts';
import { messageOf, UserError } from '../../base/errors.ts';
import type { Config } from '../../config/config.ts';
import type { RunningBot } from '../../discord/bot/start-bot.ts';
import { MemoryAskedQuestions } from '../../discord/gate/memory-asked-questions.ts';
import { modelTrouble } from '../../terminal/model-trouble.ts';
import type { Asked, Begin, FromBot, ToBot } from '../protocol/bot-wire.ts';
import type { DeskServer } from '../protocol/desk-wire.ts';
import { deskServer, readersOnDiscord } from './desk-server.ts';
import { lastAnswersOf } from './last-answers.ts';

/** Says something to the playground; nothing where it has gone. */
function tell(message: FromBot): void {
  if (process.connected) process.send?.(message);
}

let openDesk = (_: DeskServer): void => {};
const desk = new Promise<DeskServer>((resolve) => {
  openDesk = resolve;
});
let onStart = (_: RunningBot): void => {};
const running = new Promise<RunningBot>((resolve) => {
  onStart = resolve;
});

async function openWatchedAnswerer(
  config: Config,
  { server }: Begin,
  kept: KeptParts,
): Promise<OpenedAnswerer> {
  // Loads beside the index. A bot that cannot answer is to end before it is online, or it would be started again.
  const loaded = bundledModel().warm();
  loaded.catch(() => {});
  const onNotice = (notice: string) => process.stderr.write(`${notice}\n`);
  const { provider = '', model = '' } = config.model.chat ?? {};
  const live: LiveAnswerer = await openLiveAnswerer(
    config,
    {
      onNotice,
      onChange: () => tellStories(live),
      onFault: (error) => onNotice(messageOf(error)),
      onModelFailure: (failure) => onNotice(modelTrouble(failure, `${provider}:${model}`)),
    },
    true,
  );
  await loaded;

  const answers = lastAnswersOf(live, (trace) => tell({ type: 'trace', trace }));
  const { settings } = dataFolder(config.storage.dataDirectory);
  openDesk(
    deskServer({
      ...kept,
      editing: live.editing,
      answerer: live,
      server,
      tellWaiting: async (note) => (await running).tellWaiting(server, note),
      onDiscord: () =>
        readersOnDiscord(settings).catch((error) => {
          // What can be done with the stories does not hang on it.
          onNotice(messageOf(error));
          return undefined;
        }),
      answerPage: answers.page,
    }),
  );
  tellStories(live);

  return { ...live, ...answers };
}

/** Tells which stories there are, and again with suggestions: these take as long as some answers. */
function tellStories(live: LiveAnswerer): void {
  const stories = live.desk().stories.list();
  tell({ type: 'stories', stories });

  const suggest = async () => {
    const [first, ...others] = stories;
    if (first === undefined) return;

    const suggestions = { de: await live.suggestions('de'), en: await live.suggestions('en') };
    // What has changed meanwhile is told with suggestions of its own.
    if (live.desk().stories.newest() !== first) return;
    tell({ type: 'stories', stories: [{ ...first, suggestions }, ...others] });
  };
  // What fails here is told by the first question that needs it.
  suggest().catch(() => {});
}

async function reply({ id, request }: Asked): Promise<void> {
  try {
    tell({ type: 'reply', id, result: await (await desk)(request) });
  } catch (error) {
    tell({
      type: 'refusal',
      id,
      message: messageOf(error),
      isMendable: error instanceof UserError,
    });
  }
}

/** Resolves when the loopback Discord can be reached. */
const begun = new Promise<Begin>((resolve) => {
  process.on('message', (message: ToBot) => {
    if (message.type === 'begin') resolve(message);
    else void reply(message);
  });
});

process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
const begin = await begun;
Object.assign(process.env, { DISCORD_TOKEN: begin.token, DISCORD_API_URL: begin.apiUrl });
const kept = await openKept(begin.kept);
process.exit(
  await run((config) => openWatchedAnswerer(config, begin, kept), {
    asked: new MemoryAskedQuestions(),
    kept,
    onStart,
  }),
);
