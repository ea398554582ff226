// Questions over several stories, with the stories that each fits.

import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { messageOf, UserError } from '../../../src/base/errors.ts';
import { languageOfArticle } from '../../../src/language/detection/detect-language.ts';
import { languages } from '../../../src/language/language.ts';
import type { Article } from '../../../src/story/article.ts';
import { parseArticle } from '../../../src/story/parse-article.ts';
import { newestFirst } from '../../../src/story/stories.ts';

const headSchema = z.strictObject({ articles: z.array(z.string().min(1)).min(2) });

const questionSchema = z.strictObject({
  id: z.string().min(1),
  language: z.enum(languages),
  question: z.string().min(1),
  /** Slugs of the stories that it fits: none, one, or several between which nothing decides. */
  stories: z.array(z.string().min(1)),
});

/** A question with the stories that it fits. */
export type StoryChoice = Readonly<z.infer<typeof questionSchema>>;

/** A set of them. */
export interface StoryChoiceSet {
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly questions: readonly StoryChoice[];
}

/**
 * Reads a JSONL file: a line with the files of the stories, relative to it, then a line for each question.
 *
 * @throws UserError that names the line which is wrong.
 */
export async function openStoryChoices(file: string): Promise<StoryChoiceSet> {
  const lines = (await readFile(file, 'utf8').catch(notThere(file))).trim().split('\n');
  const { articles } = parsed(headSchema, lines[0] ?? '', `${file}: line 1`);
  const questions = lines
    .slice(1)
    .map((line, index) => parsed(questionSchema, line, `${file}: line ${index + 2}`));
  const read = await Promise.all(
    articles.map(async (name) => {
      const path = join(dirname(file), name);
      const bytes = await readFile(path).catch(notThere(path));
      return parseArticle(bytes, basename(path), { detectLanguage: languageOfArticle });
    }),
  );

  return { articles: newestFirst(read), questions };
}

function parsed<Value>(schema: z.ZodType<Value>, line: string, place: string): Value {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    throw new UserError(`${place} is not as expected: ${messageOf(error)}`);
  }
}

function notThere(path: string): (error: unknown) => never {
  return (error) => {
    throw new UserError(`${path} cannot be read: ${messageOf(error)}. Check the path.`);
  };
}
