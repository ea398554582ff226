// The bot as `npm start` runs it with a token. Only its answerer is watched, and can be given more articles.

import type { Answerer } from '../../answer/answerer.ts';
import { bundledModel } from '../../app/bundled-model.ts';
import { answererOfArticles, libraryPlace, openAnswererMaker } from '../../app/open-answerer.ts';
import { run } from '../../app/run.ts';
import { UserError } from '../../base/errors.ts';
import type { Config } from '../../config/config.ts';
import { MemoryAskedQuestions } from '../../discord/gate/memory-asked-questions.ts';
import { languageOfArticle } from '../../language/detection/detect-language.ts';
import { openLibrary } from '../../library/library.ts';
import type { Article } from '../../story/article.ts';
import { parseArticle } from '../../story/parse-article.ts';
import type { Begin, Files, FromBot, ToBot } from '../protocol/bot-wire.ts';
import { TracedAnswerer } from './traced-answerer.ts';

/** Says something to the playground; nothing where it has gone. */
function tell(message: FromBot): void {
  if (process.connected) process.send?.(message);
}

async function openTracedAnswerer(config: Config): Promise<Answerer> {
  // Loads beside the index. A bot that cannot answer is to end before it is online, or it would be started again.
  const loaded = bundledModel().warm();
  loaded.catch(() => {});
  const place = await libraryPlace(config, {});
  const { operatingPoint } = config.answer;
  const makeAnswerer = await openAnswererMaker(config);
  let answerer: TracedAnswerer | undefined;

  const take = async ({ revision, files }: Files) => {
    await loaded;
    const knowledge = await openLibrary(place).catch((error) => {
      // Without an article in the folder there can still be one that was dropped.
      if (files.length === 0 || !(error instanceof UserError)) throw error;
      process.stderr.write(`${error.message}\n`);
    });
    const library = knowledge?.stories.list() ?? [];
    const { dropped, faults } = readFiles(files, library);
    const articles = [...dropped.map(({ article }) => article), ...library];
    const current =
      knowledge !== undefined && dropped.length === 0
        ? makeAnswerer(knowledge)
        : await answererOfArticles(articles, place.embedder, operatingPoint, makeAnswerer);
    answerer ??= new TracedAnswerer(current, (trace) => tell({ type: 'trace', trace }));
    answerer.exchange(current);

    const stories = [...dropped.map(({ article, file }) => ({ ...article, file })), ...library];
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

    return { answerer, suggest };
  };

  tell({ type: 'listening' });

  return new Promise((resolve, reject) => {
    // One after the other, so that the last list that was sent is the one that holds.
    let turn = Promise.resolve();
    process.on('message', (message: ToBot) => {
      if (message.type !== 'files') return;

      turn = turn.then(async () => {
        const taken = await take(message);
        resolve(taken.answerer);
        await taken.suggest();
      });
      turn.catch((error) => {
        // What fails later ends this process, and the next one says why it cannot start.
        if (answerer !== undefined) throw error;
        reject(error);
      });
    });
  });
}

/** The newest file first: what a person has just dropped is what they ask about. */
function readFiles(files: Files['files'], library: readonly Article[]) {
  const dropped: { file: string; article: Article }[] = [];
  const faults: { file: string; message: string }[] = [];

  for (const { name: file, bytes } of [...files].reverse()) {
    try {
      const article = parseArticle(bytes, file, { detectLanguage: languageOfArticle });
      const { slug } = article;
      const taken = [...library, ...dropped.map((other) => other.article)];
      if (taken.some((other) => other.slug === slug)) {
        throw new UserError(
          `${file}: there is an article named "${slug}" already. Rename the file.`,
        );
      }
      dropped.push({ file, article });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push({ file, message: error.message });
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
process.exit(await run(openTracedAnswerer, { asked: new MemoryAskedQuestions() }));
