// How an answer names its story.

import type { Article } from '../../story/article.ts';
import type { NamedStory } from '../answer.ts';

/** In code points; a longer headline is cut, since it only says which story it is. */
const longestTitle = 120;

/** A story by its headline. */
export function namedStory({ slug, title, outlet, published }: Article): NamedStory {
  return {
    slug,
    title: cut(title ?? slug),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
  };
}

function cut(title: string): string {
  const characters = [...title];
  if (characters.length <= longestTitle) return title;

  return `${characters
    .slice(0, longestTitle - 1)
    .join('')
    .trimEnd()}…`;
}
