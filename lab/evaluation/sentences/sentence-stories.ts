// The stories that sentences of a set are about.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shipped } from '../../../src/base/data-folder.ts';
import { messageOf, UserError } from '../../../src/base/errors.ts';
import { languageOfArticle } from '../../../src/language/detection/detect-language.ts';
import type { Article } from '../../../src/story/article.ts';
import { parseArticle } from '../../../src/story/parse-article.ts';
import { trainingStory } from '../training-story.ts';
import type { JudgedSentence } from './sentence-set.ts';

const stories = new URL('../../../data/training/stories/', import.meta.url);

/** Gives the story of a sentence; each is read once. */
export function storiesOfSentences(): (sentence: JudgedSentence) => Promise<Article> {
  const known = new Map<string, Promise<Article>>();

  return (sentence) => {
    const key = `${sentence.story} ${sentence.text}`;
    const article = known.get(key) ?? readStory(sentence);
    known.set(key, article);

    return article;
  };
}

async function readStory({ story, text }: JudgedSentence): Promise<Article> {
  const own = fileURLToPath(shipped.story);
  if (story === basename(own, '.md')) {
    return parseArticle(await readFile(own), own, { detectLanguage: languageOfArticle });
  }

  const path = fileURLToPath(new URL(`${story}.jsonl`, stories));
  return trainingStory(await readText(path), path, text);
}

/** @throws UserError naming the file, where it cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${messageOf(error)}. Check the path.`);
  }
}
