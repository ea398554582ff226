// The port of answers that were sent: where each stands and what it quotes, so that it can be marked once that changes.

import { z } from 'zod';
import { languages } from '../../language/language.ts';
import { paragraphKinds } from '../../story/article.ts';

/** Milliseconds for which an answer follows its story. */
export const followed = 24 * 60 * 60_000;

/** Ids of Discord are whole numbers of 64 bits. */
const id = z.string().regex(/^\d{1,20}$/);

/** Words that an answer quotes. */
export const sentPassageSchema = z.strictObject({
  /** As the answer counts its sources. */
  number: z.int().min(1),
  /** Slug of the story. */
  article: z.string().min(1),
  paragraph: z.int().min(0),
  kind: z.enum(paragraphKinds),
  quote: z.string().min(1),
  /** Of the text of the whole paragraph, as it was. */
  hash: z.string().min(1),
});

/** An answer that was sent. Nothing of who asked it, nor of what. */
export const sentAnswerSchema = z.strictObject({
  /** The message that is marked. */
  message: id,
  channel: id,
  /** Absent in direct messages. */
  guild: id.optional(),
  language: z.enum(languages),
  /** Milliseconds since 1970. */
  sent: z.int(),
  passages: z.array(sentPassageSchema).min(1),
  /** What the message says already of what became of them; empty where nothing. */
  told: z.string(),
});

export type SentPassage = Readonly<z.output<typeof sentPassageSchema>>;

export type SentAnswer = Readonly<z.output<typeof sentAnswerSchema>>;

/** Answers of the last 24 hours. What has resolved is kept, also when the process is killed then. */
export interface SentAnswers {
  /** Keeps an answer, in the place of what the message said before; what is too old by then is forgotten. */
  keep(answer: SentAnswer): Promise<void>;

  /** Those that are young enough at a time, oldest first. */
  youngAt(time: number): Promise<readonly SentAnswer[]>;

  /**
   * Notes what a message says now of what became of its quotes.
   *
   * @param since - What was read before: where the message answers something else by now, nothing is noted.
   */
  tell(since: SentAnswer, told: string): Promise<void>;

  /** Forgets answers by their messages. */
  forget(messages: readonly string[]): Promise<void>;
}
