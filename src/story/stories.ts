// The ports of the shelf of stories: what stands on it, and what puts stories there and takes them away.

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

/** A story as it is kept, with what is known of its file. */
export interface ShelvedStory {
  readonly article: Article;
  /** Path of its file. */
  readonly file: string;
  /** Counts from 1 how often its words were read anew. */
  readonly version: number;
}

/** A file that is handed over with its content. */
export interface StoryFile {
  /** Without a folder; the slug and the format come from it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it is refused where a file of that name is there, instead of taking its place. */
  readonly isNew?: true;
}

/**
 * Where stories are kept. What has resolved has happened for good, also when the process is killed the moment after;
 * killed before that, it has happened or not, as a whole.
 */
export interface StoryShelf {
  /** Newest first. */
  list(): readonly ShelvedStory[];
  /**
   * Adds a story, or reads it anew where its file is known: by the path of its file, which stays where it is, or by its
   * content, which is kept.
   *
   * @throws UserError When it gives no story, or another file has its slug; nothing has changed then.
   */
  add(story: string | StoryFile): Promise<Article>;
  /** Takes a story away: its file too where it is kept here. Resolves to whether there was one. */
  remove(slug: string): Promise<boolean>;
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
