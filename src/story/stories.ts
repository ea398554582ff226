// The port of the shelf of stories.

import type { Article } from './article.ts';

/** The stories that can be asked about, as they stood when they were opened. */
export interface Stories {
  /** Newest first. */
  list(): readonly Article[];
  /** The story of that slug; undefined where there is none. */
  one(slug: string): Article | undefined;
  /** The story that is meant where none is named; undefined only where there is none at all. */
  newest(): Article | undefined;
}

/** Stories in memory. @param articles - Newest first, each slug once. */
export function storiesOf(articles: readonly Article[]): Stories {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));

  return {
    list: () => articles,
    one: (slug) => bySlug.get(slug),
    newest: () => articles[0],
  };
}

/** The latest published first; those without a date after them, in their order. */
export function newestFirst(articles: readonly Article[]): readonly Article[] {
  const time = ({ published }: Article) =>
    published === undefined ? Number.NEGATIVE_INFINITY : Date.parse(published);

  return articles.toSorted((one, other) => compare(time(other), time(one)));
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
