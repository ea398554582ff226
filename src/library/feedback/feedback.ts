// The port of what people say of answers: counted without anybody's name; a question is kept only if its asker lets it.

import { z } from 'zod';
import { languages } from '../../language/language.ts';

/** What may be wrong with an answer. */
export const reasons = ['wrong-paragraph', 'incomplete', 'should-refuse', 'other'] as const;

export type Reason = (typeof reasons)[number];

/** How an answer was given. */
export const outcomes = ['answered', 'related', 'not-in-article', 'several'] as const;

/** One voice. */
export const voteSchema = z.strictObject({
  /** "YYYY-MM-DD": enough to see a change, too little to find a person. */
  day: z.iso.date(),
  /** Absent where the answer was good. */
  reason: z.enum(reasons).optional(),
  outcome: z.enum(outcomes),
});

export type Vote = Readonly<z.output<typeof voteSchema>>;

/** How often the same was said. */
export interface VoteCount extends Vote {
  readonly count: number;
}

/** A question that its asker lets be kept, with what was shown for it. */
export const keptQuestionSchema = z.strictObject({
  day: z.iso.date(),
  question: z.string().min(1).max(1000),
  language: z.enum(languages),
  reason: z.enum(reasons),
  /** Slug of the story; absent where nothing of one was shown. */
  story: z.string().optional(),
  /** The paragraphs that were shown, by number. */
  shown: z.array(z.int().min(0)).max(100),
});

export type KeptQuestion = Readonly<z.output<typeof keptQuestionSchema>>;

/** What people said of answers. What has resolved is kept. */
export interface Feedback {
  count(vote: Vote): Promise<void>;
  keep(question: KeptQuestion): Promise<void>;
  /** By day, outcome and reason. */
  counts(): Promise<readonly VoteCount[]>;
  /** Oldest first. */
  questions(): Promise<readonly KeptQuestion[]>;
}
