import type { Answerer } from '../answer/answerer.ts';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import type { Article } from '../knowledge/article.ts';
import { openLibrary } from '../knowledge/library.ts';
import { parseArticle } from '../knowledge/parse-article.ts';
import { readQuestion } from '../knowledge/question.ts';
import { languageOfArticle } from '../language/detect-language.ts';
import { answererOfArticles, answererOver, libraryPlace } from '../open-answerer.ts';
import { run } from '../run.ts';
import type { Begin, Files, FromBot, ToBot } from './bot-wire.ts';
import { TracedAnswerer } from './traced-answerer.ts';

// The bot as `npm start` runs it with a token. Only its answerer is watched, and can be given more articles.

/** Says something to the playground; nothing where it has gone. */
function tell(message: FromBot): void {
  if (process.connected) process.send?.(message);
}

async function openTracedAnswerer(config: Config): Promise<Answerer> {
  const place = await libraryPlace(config, {});
  let answerer: TracedAnswerer | undefined;

  const take = async ({ revision, files }: Files): Promise<TracedAnswerer> => {
    const knowledge = await openLibrary(place, readQuestion);
    const library = [...knowledge.articles.values()];
    const { dropped, faults } = readFiles(files, knowledge.articles);
    const current =
      dropped.length === 0
        ? answererOver(knowledge)
        : await answererOfArticles(
            [...dropped.map(({ article }) => article), ...library],
            place.embeddings,
          );
    answerer ??= new TracedAnswerer(current, (trace) => tell({ type: 'trace', trace }));
    answerer.exchange(current);

    const stories = [...dropped.map(({ article, file }) => ({ ...article, file })), ...library];
    tell({ type: 'stories', revision, stories, faults });

    return answerer;
  };

  tell({ type: 'listening' });

  return new Promise((resolve, reject) => {
    // One after the other, so that the last list that was sent is the one that holds.
    let turn: Promise<unknown> = Promise.resolve();
    process.on('message', (message: ToBot) => {
      if (message.type !== 'files') return;

      const mine = turn.then(() => take(message));
      mine.then(resolve, reject);
      turn = mine.catch(() => {});
    });
  });
}

/** The newest file first: what a person has just dropped is what they ask about. */
function readFiles(files: Files['files'], library: ReadonlyMap<string, Article>) {
  const dropped: { file: string; article: Article }[] = [];
  const faults: { file: string; message: string }[] = [];

  for (const { name: file, bytes } of [...files].reverse()) {
    try {
      const article = parseArticle(bytes, file, { detectLanguage: languageOfArticle });
      const { slug } = article;
      if (library.has(slug) || dropped.some((other) => other.article.slug === slug)) {
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
process.exit(await run(openTracedAnswerer));
