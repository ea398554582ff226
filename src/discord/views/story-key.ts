// Stories and speakers as custom ids name them: a few letters of a fingerprint, whatever they are called.

import { sha256 } from '../../base/hash.ts';
import type { Article } from '../../story/article.ts';
import type { Stories } from '../../story/stories.ts';

const length = 10;

/** Names a story, or somebody in it. */
export function keyOf(name: string): string {
  return sha256(name).slice(0, length);
}

/** The story of that key; undefined where there is none (any more). */
export function storyOfKey(key: string | undefined, stories: Stories): Article | undefined {
  return stories.list().find(({ slug }) => keyOf(slug) === key);
}
