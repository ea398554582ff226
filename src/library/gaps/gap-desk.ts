// The port of what a newsroom is told of its readers: what they asked in vain, read and doubted, without who they are.

import { z } from 'zod';
import { languages } from '../../language/language.ts';
import { reasons } from '../feedback/feedback.ts';

/** Days that anything is kept. */
export const daysKept = 90;

/** Characters of the longest word that is kept; a longer one is none. */
export const longestWord = 40;

/** Words that are kept of one question. */
export const mostWords = 6;

const server = z.string().regex(/^\d{1,20}$/);

/** A slug; empty where no story is about it. */
const story = z.string().max(200);

/** "YYYY-MM-DD": enough to see a change, too little to find a person. */
const day = z.iso.date();

/** What was asked about: words in lower case, none of them with a digit, so that no number is kept. */
const words = z
  .array(
    z
      .string()
      .max(longestWord)
      .regex(/^\p{L}[\p{L}\p{M}']*$/u),
  )
  .min(1)
  .max(mostWords)
  .readonly();

const paragraph = z.int().min(0);

const where = { server, story, day };

/** Something that happened between a story and its readers. */
export const happeningSchema = z.discriminatedUnion('kind', [
  /** A question was not answered. */
  z.strictObject({ ...where, kind: z.literal('missed'), words }),
  /** An answer rests on a paragraph. */
  z.strictObject({ ...where, kind: z.literal('cited'), paragraph }),
  /** Somebody opened a paragraph of an answer. */
  z.strictObject({ ...where, kind: z.literal('opened'), paragraph }),
  /** An answer was called bad. */
  z.strictObject({
    ...where,
    kind: z.literal('doubted'),
    reason: z.enum(reasons),
    /** Those that it showed. */
    paragraphs: z.array(paragraph).max(20).readonly(),
    /** Only if its asker lets it be kept. */
    question: z.string().min(1).max(1000).optional(),
  }),
]);

export type Happening = Readonly<z.output<typeof happeningSchema>>;

/** How often the same happened. */
export type HappeningCount = Happening & { readonly count: number };

/** Somebody who asked to be told when a story says more of what they asked. */
export const waitingSchema = z.strictObject({
  ...where,
  /** Whom to tell. */
  person: server,
  words,
  language: z.enum(languages),
});

export type Waiting = Readonly<z.output<typeof waitingSchema>>;

/** For what somebody may wait. */
export type WaitedFor = Pick<Waiting, 'server' | 'story'> & { readonly word: string };

/** What is to go. */
export interface Expired {
  /** Everything of the days before this one. */
  readonly before: string;
  /** Everything of these servers. */
  readonly servers: readonly string[];
}

/** What a newsroom is told of its readers. What has resolved is kept. */
export interface GapDesk {
  count(happening: Happening): Promise<void>;
  /** By story, kind and day. @param server - Of that one alone. */
  counts(server?: string): Promise<readonly HappeningCount[]>;
  /** Who asks twice for the same waits once. */
  wait(waiting: Waiting): Promise<void>;
  /** Who waits for a word of a story, in any of its forms, each given out once: nobody is told twice. */
  takeWaiting(wanted: WaitedFor): Promise<readonly Waiting[]>;
  /** What somebody waits for. */
  waitingOf(person: string): Promise<readonly Waiting[]>;
  /** Lets somebody wait for nothing any more. */
  forget(person: string): Promise<void>;
  expire(expired: Expired): Promise<void>;
}

/** Days that are before this one are over. @param time - Milliseconds since 1970. */
export function firstKeptDay(time: number): string {
  return dayOf(time - daysKept * 24 * 60 * 60_000);
}

/** @param time - Milliseconds since 1970. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
