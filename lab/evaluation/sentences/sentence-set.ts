// Sentences about stories, true and false, as a model might write them.

import { z } from 'zod';
import { messageOf, UserError } from '../../../src/base/errors.ts';

const line = z.object({
  id: z.string().min(1),
  /** Name of the story's file. */
  story: z.string().min(1),
  /** Language of the story's text. */
  text: z.enum(['de', 'en']),
  /** Language of the sentence. */
  language: z.enum(['de', 'en']),
  sentence: z.string().min(1),
  /** Paragraphs that it cites, counted from 1. */
  cites: z.array(z.int().positive()).min(1),
  /** `true`, or what is wrong with it. */
  kind: z.string().min(1),
  true: z.boolean(),
  /** For a wrong sentence the true one that it was made from. */
  twin: z.string().nullable(),
});

/** A sentence with what it cites, and whether it is true. */
export type JudgedSentence = Readonly<z.infer<typeof line>>;

/** Reads a set of sentences. @throws {UserError} naming the file and the line that is none. */
export function parseSentences(text: string, file: string): readonly JudgedSentence[] {
  return text.split('\n').flatMap((row, index) => {
    if (row.trim() === '') return [];

    try {
      return line.parse(JSON.parse(row));
    } catch (error) {
      throw new UserError(
        `${file}, line ${index + 1} is no sentence: ${messageOf(error)}. Each line has id, story, text, language, sentence, cites, kind, true and twin.`,
      );
    }
  });
}
