// The story that a line of a set names by its file.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { languageOfArticle } from '../../src/language/detection/detect-language.ts';
import { languages } from '../../src/language/language.ts';
import type { Article } from '../../src/story/article.ts';
import { parseArticle } from '../../src/story/parse-article.ts';
import { trainingStory } from './training-story.ts';

/** A story's file, relative to the set's: an article, or a story of the training data in one of its languages. */
export const namedStorySchema = z.union([
  z.strictObject({ article: z.string().min(1) }),
  z.strictObject({ story: z.string().min(1), language: z.enum(languages) }),
]);

/** Opens it. @param folder - Of the set. */
export async function openNamedStory(
  story: z.infer<typeof namedStorySchema>,
  folder: string,
): Promise<Article> {
  const file = join(folder, 'article' in story ? story.article : story.story);
  const text = await readFile(file, 'utf8');

  return 'article' in story
    ? parseArticle(Buffer.from(text), file, { detectLanguage: languageOfArticle })
    : trainingStory(text, file, story.language);
}
