// The format of golden sets, and its reader.

import { z } from 'zod';
import { UserError } from '../../src/base/errors.ts';
import { languages } from '../../src/language/language.ts';

const questionSchema = z.object({
  id: z.string().min(1),
  question: z.string(),
  language: z.enum(languages),
  /** Paragraph numbers from 1; empty where the document does not answer. */
  relevant: z.array(z.int().min(1)),
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

/** A document of an evaluation file, with its questions. */
export type GoldenDocument = Readonly<z.infer<typeof documentSchema>>;

/**
 * Reads an evaluation file: one JSON object a line, blank lines ignored.
 *
 * @param name Of the file, for messages.
 * @throws UserError naming file, line and field of the first fault.
 */
export function parseDataset(content: string, name: string): GoldenDocument[] {
  const documents = content
    .split(/\r?\n/)
    .flatMap((line, index) =>
      line.trim() === '' ? [] : parseDocument(line, `${name}, line ${index + 1}`),
    );

  if (documents.length === 0) {
    throw new UserError(`${name} holds no documents; expected one JSON object a line.`);
  }

  return documents;
}

function parseDocument(line: string, place: string): GoldenDocument {
  const result = documentSchema.safeParse(parseJson(line, place));

  if (!result.success) {
    const [issue] = result.error.issues;
    const field = issue?.path.join('.') || 'the object';

    throw new UserError(`${place}: ${field}: ${issue?.message ?? 'not a document'}.`);
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
