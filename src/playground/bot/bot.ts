// The bot as `npm start` runs it with a token. Only its answerer is watched, and can be given more articles.

import { bundledModel } from '../../app/bundled-model.ts';
import { type ExchangeableAnswerer, exchangeable } from '../../app/live-answerer.ts';
import { answererOfArticles, libraryPlace, openAnswererMaker } from '../../app/open-answerer.ts';
import { type OpenedAnswerer, run } from '../../app/run.ts';
import { messageOf, UserError } from '../../base/errors.ts';
import type { Config } from '../../config/config.ts';
import { MemoryAskedQuestions } from '../../discord/gate/memory-asked-questions.ts';
import { type Following, followLibrary } from '../../library/follow.ts';
import { type Library, openLibrary, requireStories } from '../../library/library.ts';
import { MemorySettings } from '../../library/settings/memory-settings.ts';
import type { Article } from '../../story/article.ts';
import type { ArticleReading } from '../../story/parse-article.ts';
import { modelTrouble } from '../../terminal/model-trouble.ts';
import type { Begin, Files, FromBot, ToBot } from '../protocol/bot-wire.ts';
import { traced } from './traced-answerer.ts';

/** Says something to the playground; nothing where it has gone. */
function tell(message: FromBot): void {
  if (process.connected) process.send?.(message);
}

async function openTracedAnswerer(config: Config): Promise<OpenedAnswerer> {
  // Loads beside the index. A bot that cannot answer is to end before it is online, or it would be started again.
  const loaded = bundledModel().warm();
  loaded.catch(() => {});
  const onNotice = (notice: string) => process.stderr.write(`${notice}\n`);
  const place = await libraryPlace(config, {});
  const { operatingPoint } = config.answer;
  const { provider = '', model = '' } = config.model.chat ?? {};
  const makeAnswerer = await openAnswererMaker(config, {
    onModelFailure: (failure) => onNotice(modelTrouble(failure, `${provider}:${model}`)),
  });
  let library: Library | undefined;
  let following: Following | undefined;
  let answerer: ExchangeableAnswerer | undefined;

  const take = async ({ revision, files }: Files) => {
    await loaded;
    library ??= await openLibrary(place);
    await library.refresh().catch((error) => {
      // What is known can be asked about all the same.
      if (!(error instanceof UserError)) throw error;
      onNotice(error.message);
    });
    const { knowledge } = library;
    const kept = knowledge.stories.list();
    const { dropped, faults } = readFiles(files, kept);
    // Without an article in the folder there can still be one that was dropped; later on there may be none.
    if (kept.length === 0 && files.length === 0 && answerer === undefined) {
      requireStories(library, place);
    }

    const articles = [...dropped.map(({ article }) => article), ...kept];
    const current =
      dropped.length === 0
        ? makeAnswerer(knowledge)
        : await answererOfArticles(articles, place.embedder, operatingPoint, makeAnswerer);
    answerer ??= exchangeable(current);
    answerer.exchange(current);

    const stories = [...dropped.map(({ article, ...file }) => ({ ...article, ...file })), ...kept];
    tell({ type: 'stories', revision, stories, faults });

    /** Working these out takes as long as some answers; nobody need wait for them. */
    const suggest = async () => {
      const [first, ...others] = stories;
      if (first === undefined) return;

      const suggestions = {
        de: await current.suggestions('de'),
        en: await current.suggestions('en'),
      };
      tell({ type: 'stories', revision, stories: [{ ...first, suggestions }, ...others], faults });
    };

    return { library, answerer, suggest };
  };

  tell({ type: 'listening' });

  return new Promise((resolve, reject) => {
    // One after the other, so that the last list that was sent is the one that holds.
    let turn = Promise.resolve();
    let files: Files | undefined;
    const takeInTurn = () => {
      const sent = files;
      if (sent === undefined) return;

      turn = turn.then(async () => {
        const taken = await take(sent);
        following ??= followLibrary(taken.library, place, {
          onChange: takeInTurn,
          onNotice,
          onFault: (error) => onNotice(messageOf(error)),
        });
        resolve({
          ...traced(taken.answerer, (trace) => tell({ type: 'trace', trace })),
          close: async () => following?.close(),
        });
        await taken.suggest();
      });
      turn.catch((error) => {
        // What fails later ends this process, and the next one says why it cannot start.
        if (answerer !== undefined) throw error;
        reject(error);
      });
    };

    process.on('message', (message: ToBot) => {
      if (message.type !== 'files') return;

      files = message;
      takeInTurn();
    });
  });
}

/** The newest file first: what a person has just dropped is what they ask about. */
function readFiles(files: Files['files'], library: readonly Article[]) {
  const dropped: (ArticleReading & { file: string })[] = [];
  const faults: { file: string; message: string }[] = [];

  for (const { name: file, reading } of [...files].reverse()) {
    const { slug } = reading.article;
    const taken = [...library, ...dropped.map(({ article }) => article)];
    if (taken.some((other) => other.slug === slug)) {
      const message = `${file}: there is an article named "${slug}" already. Rename the file.`;
      faults.push({ file, message });
    } else {
      dropped.push({ file, ...reading });
    }
  }

  return { dropped, faults };
}

/** Resolves when the loopback Discord can be reached. */
async function begin(): Promise<Begin> {
  return new Promise((resolve) => {
    process.on('message', (message: ToBot) => {
      if (message.type === 'begin') resolve(message);
    });
  });
}

process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
const { token, apiUrl } = await begin();
Object.assign(process.env, { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl });
// The sandbox is gone with the playground: nothing of it is noted for later.
process.exit(
  await run(openTracedAnswerer, {
    asked: new MemoryAskedQuestions(),
    servers: new MemorySettings(),
  }),
);
