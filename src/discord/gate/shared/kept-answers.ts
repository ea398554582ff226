// The shape of exchanges that come from elsewhere: answers whose quotes are only said to be quotes.

import { z } from 'zod';
import {
  type Answered,
  type AnsweredPart,
  type AnswerSentence,
  type NoQuestion,
  type NotInStory,
  noQuestionReasons,
  notInStoryReasons,
  type Several,
  type Source,
  type WhichStory,
} from '../../../answer/answer.ts';
import type { Exchange } from '../../../answer/answerer.ts';
import type { CitedWords } from '../../../answer/citations.ts';
import { operatingPoints } from '../../../answer/operating-point.ts';
import { quoteOutcomes, sentenceOutcomes } from '../../../answer/outcomes.ts';
import { languages } from '../../../language/language.ts';
import { paragraphKinds } from '../../../story/article.ts';

/** A source before its words were looked for in the story. */
export interface KeptSource extends Omit<Source, 'citation'> {
  readonly citation: CitedWords;
}

export interface KeptSentence extends Omit<AnswerSentence, 'sources'> {
  readonly sources: readonly KeptSource[];
}

export interface KeptAnswered extends Omit<Answered, 'sentences' | 'sources'> {
  readonly sentences: readonly KeptSentence[];
  readonly sources: readonly KeptSource[];
}

export interface KeptNotInStory extends Omit<NotInStory, 'nearest'> {
  readonly nearest: readonly KeptSource[];
}

export type KeptOneAnswer = KeptAnswered | KeptNotInStory | NoQuestion | WhichStory;

export interface KeptPart extends Omit<AnsweredPart, 'answer'> {
  readonly answer: KeptOneAnswer;
}

export interface KeptSeveral extends Omit<Several, 'parts'> {
  readonly parts: readonly KeptPart[];
}

/** An exchange before its quotes are proved. */
export interface KeptExchange extends Omit<Exchange, 'answer'> {
  readonly answer: KeptOneAnswer | KeptSeveral;
}

const reply = {
  language: z.enum(languages),
  timings: z.object({ retrieval: z.number(), answer: z.number(), total: z.number() }),
};

const source = z.object({
  number: z.int().min(1),
  citation: z.object({
    article: z.string(),
    paragraph: z.int().min(0),
    kind: z.enum(paragraphKinds),
    quote: z.string(),
    speaker: z.string().exactOptional(),
  }),
});

const story = z.object({
  slug: z.string(),
  title: z.string(),
  outlet: z.string().exactOptional(),
  published: z.string().exactOptional(),
});

const storyReply = {
  ...reply,
  lookup: z.object({
    question: z.string().exactOptional(),
    retrieved: z.array(
      z.object({
        article: z.string(),
        paragraph: z.int().min(0),
        kind: z.enum(paragraphKinds),
        score: z.number(),
        evidence: z.record(z.string(), z.number()).exactOptional(),
      }),
    ),
    probability: z.number(),
    answeredAt: z.array(z.enum(operatingPoints)),
    threshold: z.number(),
  }),
  story: story.exactOptional(),
  note: z.string().exactOptional(),
  verification: z
    .object({
      quotes: z.record(z.enum(quoteOutcomes), z.number()),
      sentences: z.record(z.enum(sentenceOutcomes), z.number()),
    })
    .exactOptional(),
  falsePremise: z.literal(true).exactOptional(),
};

const answered = z.object({
  ...storyReply,
  status: z.literal('answered'),
  wording: z.union([
    z.object({ kind: z.literal('quoted'), lead: z.string() }),
    z.object({ kind: z.literal('written'), writer: z.string().exactOptional() }),
  ]),
  sentences: z.array(z.object({ text: z.string(), sources: z.array(source).min(1) })),
  sources: z.array(source).min(1),
  disagrees: z.literal(true).exactOptional(),
});

const notInStory = z.object({
  ...storyReply,
  status: z.literal('abstained'),
  reason: z.enum(notInStoryReasons),
  notice: z.string(),
  nearest: z.array(source),
  suggestions: z.array(z.string()),
});

const noQuestion = z.object({
  ...reply,
  status: z.literal('abstained'),
  reason: z.enum(noQuestionReasons),
  notice: z.string(),
});

const whichStory = z.object({
  ...reply,
  status: z.literal('abstained'),
  reason: z.literal('which-story'),
  notice: z.string(),
  choices: z.array(story),
});

const oneAnswer = z.union([answered, notInStory, noQuestion, whichStory]);

const several = z.object({
  ...reply,
  status: z.literal('several'),
  by: z.enum(['question', 'story']),
  parts: z.array(z.object({ question: z.string(), answer: oneAnswer })),
  leftOut: z.array(z.string()),
  differing: z.tuple([z.number(), z.number()]).readonly().exactOptional(),
});

const exchange = z.object({
  question: z.string(),
  answer: z.union([oneAnswer, several]),
  by: z.string().exactOptional(),
  story: z.string().exactOptional(),
});

/** What is an exchange by its shape; undefined for anything else. What an exchange does not have is left out. */
export function keptExchange(value: unknown): KeptExchange | undefined {
  return exchange.safeParse(value).data;
}
