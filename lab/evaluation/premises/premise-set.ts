// Questions that take something false for granted, and plain ones beside them.

import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { messageOf, UserError } from '../../../src/base/errors.ts';
import { languages } from '../../../src/language/language.ts';
import type { Article } from '../../../src/story/article.ts';
import { namedStorySchema, openNamedStory } from '../named-story.ts';

const paragraph = z.int().min(1);

const questionSchema = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  language: z.enum(languages),
  kind: z.string().min(1).default('plain'),
  /** Paragraphs that speak against what it takes for granted. */
  premise: z.array(paragraph).min(1).optional(),
  /** Paragraphs that answer it, as in golden sets; empty where none does. */
  relevant: z.array(paragraph).default([]),
});

/** A question with its story. */
export interface PremiseQuestion extends Readonly<z.infer<typeof questionSchema>> {
  readonly article: Article;
}

/** Questions of the training data: each in every language, as they are for both texts of its story. */
const trainingSchema = z.object({
  type: z.literal('question'),
  de: z.string(),
  en: z.string(),
  sentences: z.array(z.string()),
});

/**
 * Reads a set: one JSON object a line, blank lines ignored. A line names a story, and each line after it is a question
 * about that. Golden sets about a story can be read so too, and stories of the training data with their questions.
 *
 * @throws UserError naming file and line of the first fault.
 */
export async function openPremises(file: string): Promise<readonly PremiseQuestion[]> {
  const questions: PremiseQuestion[] = [];
  let article: Article | undefined;

  for (const [index, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
    if (line.trim() === '') continue;

    try {
      const value: unknown = JSON.parse(line);
      const story = namedStorySchema.safeParse(value);
      if (story.success) {
        article = await openNamedStory(story.data, dirname(file));
        continue;
      }
      if (isTrainingStory(value)) return await trainingQuestions(file);

      if (article === undefined) throw new Error('no story was named before');
      questions.push({ ...questionSchema.parse(value), article });
    } catch (error) {
      throw new UserError(`${file}, line ${index + 1}: ${messageOf(error)}`);
    }
  }

  return questions;
}

function isTrainingStory(value: unknown): boolean {
  return z.object({ type: z.literal('story') }).safeParse(value).success;
}

async function trainingQuestions(file: string): Promise<readonly PremiseQuestion[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const questions: PremiseQuestion[] = [];

  for (const told of languages) {
    const article = await openNamedStory({ story: file, language: told }, '');
    for (const [index, line] of lines.entries()) {
      const { success, data } = trainingSchema.safeParse(JSON.parse(line));
      if (!success) continue;

      const relevant = data.sentences.map((place) => Number.parseInt(place, 10));
      questions.push(
        ...languages.map((language) => ({
          id: `${index + 1}-${told}-${language}`,
          question: data[language],
          language,
          kind: 'plain',
          relevant,
          article,
        })),
      );
    }
  }

  return questions;
}
