// Questions that take something false for granted, and plain ones beside them.

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { languages } from '../../../src/language/language.ts';
import type { Article } from '../../../src/story/article.ts';
import { openNamedStory } from '../named-story.ts';
import { readStoryLines } from '../story-lines.ts';

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
  const [first = ''] = (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (isTrainingStory(first)) return trainingQuestions(file);

  return readStoryLines(file, (value, article) => ({
    ...questionSchema.parse(value),
    article,
  }));
}

/** Whether a file's first line says that it is a story of the training data. What is no JSON is told of by who reads it. */
function isTrainingStory(line: string): boolean {
  try {
    return z.object({ type: z.literal('story') }).safeParse(JSON.parse(line)).success;
  } catch {
    return false;
  }
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
