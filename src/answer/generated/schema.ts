// The form of a model's reply, and its reader.

import { z } from 'zod';
import { foldSpaces } from '../../language/words/characters.ts';
import type { ReplyShape } from './chat-model.ts';

/** Bounds on what is looked at; a model that writes more loses the rest, not the answer. */
const mostSentences = 12;
const mostMissing = 5;

type Bound = <Item extends z.ZodType>(list: z.ZodArray<Item>) => z.ZodArray<Item>;

/** What the parts of a reply are, and how many of them there may be. */
interface Parts {
  readonly text: z.ZodString;
  readonly paragraph: z.ZodNumber;
  /** Bounds what is missing, and the sentences. */
  readonly few: Bound;
  /** Bounds the citations of a sentence. */
  readonly one: Bound;
}

function replyOf({ text, paragraph, few, one }: Parts) {
  const citation = z.strictObject({ paragraph, quote: text, speaker: text });
  const sentence = z.strictObject({ text, citations: one(z.array(citation)) });

  return z.strictObject({
    answerable: z.boolean(),
    missing: few(z.array(text)),
    sentences: few(z.array(sentence)),
  });
}

/** What a model is asked for. */
const requested = replyOf({
  text: z.string(),
  paragraph: z.number(),
  few: (list) => list,
  one: (list) => list,
});

/** The bound of all texts alike: llama.cpp ends each at the least of several. */
const boundedText = z.string().max(240);

/**
 * The same for a model that a grammar holds: a small one repeats itself until its tokens are spent, and a reply that was cut
 * off is no reply. The longest takes some 1,500 tokens. Not all servers take bounds, so that they are asked without.
 */
const bounded = replyOf({
  text: boundedText,
  paragraph: z.int(),
  few: (list) => list.max(3),
  one: (list) => list.length(1),
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
