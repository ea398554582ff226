// Articles as the index writes them: JSON, in which each stands in a line of its own.

import { pauses } from '../../base/slices/pauses.ts';
import type { Article } from '../../story/article.ts';

/** The articles as JSON, made in slices between which other work runs. */
export async function encodeArticles(articles: readonly Article[]): Promise<string> {
  const pause = pauses();
  const lines: string[] = [];
  for (const article of articles) {
    lines.push(JSON.stringify(article));
    await pause();
  }

  return `[${lines.join(',\n')}]`;
}

/** The articles that `encodeArticles` wrote, and any other list in JSON whose articles have no line of their own. */
export async function decodeArticles(json: string): Promise<Article[]> {
  const pause = pauses();
  const articles: Article[] = [];
  // Within a text JSON has no line breaks.
  for (const line of json.slice(1, -1).split(',\n')) {
    articles.push(...(JSON.parse(`[${line}]`) as Article[]));
    await pause();
  }

  return articles;
}
