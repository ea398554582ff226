// Sets that name a story and then have lines about it.

import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf, UserError } from '../../src/base/errors.ts';
import type { Article } from '../../src/story/article.ts';
import { namedStorySchema, openNamedStory } from './named-story.ts';

/**
 * Reads a set: one JSON object a line, blank lines ignored. A line names a story, and each line after it is about that.
 *
 * @param read - Makes something of a line about a story.
 * @throws UserError naming file and line of the first fault.
 */
export async function readStoryLines<Item>(
  file: string,
  read: (value: unknown, article: Article) => Item,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let article: Article | undefined;

  for (const [index, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
    if (line.trim() === '') continue;

    try {
      const value: unknown = JSON.parse(line);
      const named = namedStorySchema.safeParse(value);
      if (named.success) {
        article = await openNamedStory(named.data, dirname(file));
        continue;
      }

      if (article === undefined) throw new Error('no story was named before');
      items.push(read(value, article));
    } catch (error) {
      throw new UserError(`${file}, line ${index + 1}: ${messageOf(error)}`);
    }
  }

  return items;
}
