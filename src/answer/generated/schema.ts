// The form of a model's reply, and its reader.

import { z } from 'zod';
import { foldSpaces } from '../../language/words/characters.ts';
import type { ReplyShape } from './chat-model.ts';

/** Bounds on what is looked at; a model that writes more loses the rest, not the answer. */
const mostSentences = 12;
const mostMissing = 5;

/** What a model is asked for. */
const requested = z.strictObject({
  answerable: z.boolean(),
  missing: z.array(z.string()),
  sentences: z.array(
    z.strictObject({
      text: z.string(),
      citations: z.array(
        z.strictObject({ paragraph: z.number(), quote: z.string(), speaker: z.string() }),
      ),
    }),
  ),
});

/** The bound of all texts alike: llama.cpp ends each at the least of several. */
const boundedText = z.string().max(240);

/**
 * The same for a model that a grammar holds: a small one repeats itself until its tokens are spent, and a reply that was cut
 * off is no reply. The longest takes some 1,500 tokens. Not all servers take bounds, so that they are asked without.
 */
const bounded = z.strictObject({
  answerable: z.boolean(),
  missing: z.array(boundedText).max(3),
  sentences: z
    .array(
      z.strictObject({
        text: boundedText,
        citations: z
          .array(
            z.strictObject({
              paragraph: z.int(),
              quote: boundedText,
              speaker: boundedText,
            }),
          )
          .length(1),
      }),
    )
    .max(3),
});

/** What is accepted: models leave out what is empty and write numbers as text. */
const accepted = z.object({
  answerable: z.boolean(),
  missing: z.array(z.string()).catch([]),
  sentences: z
    .array(
      z.object({
        text: z.string(),
        citations: z
          .array(
            z.object({
              paragraph: z.coerce.number().catch(Number.NaN),
              quote: z.string().catch(''),
              speaker: z.string().optional().catch(undefined),
            }),
          )
          .catch([]),
      }),
    )
    .default([]),
});

const rewritten = z.object({ question: z.string() });

/** An answer as a model proposes it; nothing in it is proved yet. */
export type AnswerDraft = Readonly<z.infer<typeof accepted>>;

export const answerShape: ReplyShape = {
  name: 'answer',
  description: 'The answer to the question, sentence by sentence, each with its quotes.',
  schema: jsonSchema(requested),
  bounded: jsonSchema(bounded),
};

export const questionShape: ReplyShape = {
  name: 'standalone_question',
  description: 'The last question, so that it can be understood by itself.',
  schema: jsonSchema(z.strictObject({ question: z.string() })),
  bounded: jsonSchema(z.strictObject({ question: boundedText })),
};

/** Reads a reply as an answer; undefined when it is none. */
export function parseDraft(reply: string): AnswerDraft | undefined {
  const result = accepted.safeParse(parseJson(reply));
  if (!result.success) return undefined;

  const { answerable, missing, sentences } = result.data;
  return {
    answerable,
    missing: missing.slice(0, mostMissing),
    sentences: sentences.slice(0, mostSentences),
  };
}

/** Reads a reply as a question; undefined when it is none. */
export function parseQuestion(reply: string): string | undefined {
  const result = rewritten.safeParse(parseJson(reply));

  return result.success ? foldSpaces(result.data.question) : undefined;
}

/** JSON by itself, in a code fence or between other text; undefined when there is none. */
function parseJson(reply: string): unknown {
  const [, fenced] = /```(?:json)?\s*\n([\s\S]*?)\n\s*```/u.exec(reply) ?? [];
  const object = reply.slice(reply.indexOf('{'), reply.lastIndexOf('}') + 1);

  for (const candidate of [reply, fenced, object]) {
    try {
      if (candidate !== undefined && candidate.trim() !== '') return JSON.parse(candidate);
    } catch {
      // The next reading may be the right one.
    }
  }

  return undefined;
}

function jsonSchema(schema: z.ZodType): Readonly<Record<string, unknown>> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);

  return rest;
}
