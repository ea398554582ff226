// The format of golden sets, and its reader.

import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { messageOf, UserError } from '../../src/base/errors.ts';
import { languageOfArticle } from '../../src/language/detection/detect-language.ts';
import { languages } from '../../src/language/language.ts';
import type { Article } from '../../src/story/article.ts';
import { parseArticle } from '../../src/story/parse-article.ts';

const questionSchema = z.object({
  id: z.string().min(1),
  question: z.string(),
  language: z.enum(languages),
  /** Paragraph numbers from 1; empty where the document does not answer. */
  relevant: z.array(z.int().min(1)).default([]),
  /** What sort of question it is, for figures by kind; `story` and `bot` are about themselves. */
  kind: z.string().min(1).optional(),
});

const documentSchema = z
  .object({
    id: z.string().min(1),
    title: z.string(),
    language: z.enum(languages),
    paragraphs: z.array(z.string().min(1)).min(1),
    questions: z.array(questionSchema),
  })
  .superRefine(({ paragraphs, questions }, context) => {
    for (const [index, { relevant }] of questions.entries()) {
      const beyond = relevant.find((number) => number > paragraphs.length);

      if (beyond !== undefined) {
        context.addIssue({
          code: 'custom',
          path: ['questions', index, 'relevant'],
          message: `paragraph ${beyond} does not exist, there are ${paragraphs.length}`,
        });
      }
    }
  });

/** A question with the paragraphs that answer it. */
export type GoldenQuestion = Readonly<z.infer<typeof questionSchema>>;

/** Whether a question is about the story or the bot itself, which no evidence decides. */
export function isAboutItself(kind: GoldenQuestion['kind']): boolean {
  return kind === 'story' || kind === 'bot';
}

/** A document of an evaluation file, with its questions. */
export interface GoldenDocument extends Readonly<z.infer<typeof documentSchema>> {
  /** As the program reads it from its file; absent where the document has paragraphs of its own only. */
  readonly article?: Article;
}

/** Begins the questions about the story of a file, a line each. */
const storySchema = z.strictObject({
  /** Of its file, relative to the evaluation file. */
  article: z.string().min(1),
});

/**
 * Reads an evaluation file: one JSON object a line, blank lines ignored. A line is a document with its questions, or
 * names the file of a story, and each line after it is a question about that.
 *
 * @throws UserError naming file, line and field of the first fault.
 */
export async function openDataset(file: string): Promise<readonly GoldenDocument[]> {
  const content = await readText(file);
  const [first = ''] = content.split(/\r?\n/).filter((line) => line.trim() !== '');
  const story = storySchema.safeParse(parseJson(first, `${file}, line 1`));

  return story.success
    ? [await storyWithQuestions(join(dirname(file), story.data.article), content, file)]
    : parseDataset(content, file);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${messageOf(error)}. Check the path.`);
  }
}

async function storyWithQuestions(
  storyFile: string,
  content: string,
  name: string,
): Promise<GoldenDocument> {
  const text = await readText(storyFile);
  const article = parseArticle(Buffer.from(text), storyFile, { detectLanguage: languageOfArticle });
  const lines = content
    .split(/\r?\n/)
    .map((line, index) => ({ line, place: `${name}, line ${index + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .slice(1);
  const paragraphs = article.paragraphs.filter(({ number }) => number > 0);
  const document = {
    id: article.slug,
    title: article.title ?? '',
    language: article.language,
    paragraphs: paragraphs.map((paragraph) => paragraph.text),
    questions: lines.map(({ line, place }) => checked(questionSchema, line, place)),
  };

  return { ...checked(documentSchema, JSON.stringify(document), name), article };
}

/**
 * Reads documents with their questions, one a line, blank lines ignored.
 *
 * @param name Of the file, for messages.
 * @throws UserError naming file, line and field of the first fault.
 */
export function parseDataset(content: string, name: string): GoldenDocument[] {
  const documents = content
    .split(/\r?\n/)
    .flatMap((line, index) =>
      line.trim() === '' ? [] : checked(documentSchema, line, `${name}, line ${index + 1}`),
    );

  if (documents.length === 0) {
    throw new UserError(`${name} holds no documents; expected one JSON object a line.`);
  }

  return documents;
}

function checked<Schema extends z.ZodType>(
  schema: Schema,
  line: string,
  place: string,
): z.infer<Schema> {
  const result = schema.safeParse(parseJson(line, place));

  if (!result.success) {
    const [issue] = result.error.issues;
    const field = issue?.path.join('.') || 'the object';

    throw new UserError(`${place}: ${field}: ${issue?.message ?? 'not as expected'}.`);
  }

  return result.data;
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UserError(`${place}: not JSON: ${line.slice(0, 40)}`);
  }
}
