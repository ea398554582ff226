// The stories that a question is put to: those of the data folder, or those that are named.

import type { StoryAnswerer } from '../answer/door/story-answerer.ts';
import {
  answererOfArticles,
  type Listeners,
  openAnswerer,
  openAnswererMaker,
  openConfiguredEmbedder,
} from '../app/open-answerer.ts';
import type { Config } from '../config/config.ts';
import { languageOfArticle } from '../language/detection/detect-language.ts';
import { isAddress } from '../library/addresses/web-address.ts';
import { readArticleFiles } from '../library/article-files.ts';
import type { Article } from '../story/article.ts';
import type { StoryPlace } from './style.ts';

/** What answers, and where its stories can be read. */
export interface OpenedStories {
  readonly answerer: StoryAnswerer;
  readonly placeOf: (slug: string) => StoryPlace;
}

/**
 * @param name - A file, a folder or an address to answer from alone; absent: the stories of the data folder.
 * @throws UserError When there is no story, or one cannot be read.
 */
export async function openStories(
  config: Config,
  name: string | undefined,
  listeners: Listeners,
): Promise<OpenedStories> {
  if (name === undefined) {
    const { answerer, fileOf } = await openAnswerer(config, listeners);
    return {
      answerer,
      placeOf: (slug) => ({ url: answerer.stories.one(slug)?.url, file: fileOf(slug) }),
    };
  }

  const embedder = await openConfiguredEmbedder(config, listeners);
  const read = await readStories(name, listeners);
  const answerer = await answererOfArticles(
    read.map(({ article }) => article),
    embedder,
    config.answer.operatingPoint,
    await openAnswererMaker(config, listeners),
  );
  const places = new Map(
    read.map(({ article, file }) => [article.slug, { url: article.url, file }]),
  );

  return { answerer, placeOf: (slug) => places.get(slug) ?? {} };
}

async function readStories(
  name: string,
  { onNotice = () => {} }: Listeners,
): Promise<readonly { readonly article: Article; readonly file?: string }[]> {
  if (isAddress(name)) {
    // Loaded where there is something to fetch.
    const { fetchStoryAlone } = await import('../library/addresses/keep-stories.ts');
    const { article, notices } = await fetchStoryAlone(name);
    for (const notice of notices) onNotice(notice);

    return [{ article }];
  }

  const { articles, faults } = await readArticleFiles([name], {
    detectLanguage: languageOfArticle,
  });
  const [fault] = faults;
  if (fault !== undefined) throw fault.error;

  return articles;
}
