// A file that proves an answer: what was said, and where each quote stood, so that it can be checked without the program.

import { z } from 'zod';
import { sha256 } from '../../base/hash.ts';
import { languages } from '../../language/language.ts';
import type { Article } from '../../story/article.ts';
import { paragraphAt } from '../../story/place.ts';
import type { Stories } from '../../story/stories.ts';
import { type Answer, answersIn, type OneAnswer, type Source, shownSources } from '../answer.ts';

/** SHA-256 in lower-case hexadecimal. */
const hash = z.string().regex(/^[0-9a-f]{64}$/u);

/** Base64 as Node writes it. */
const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/u);

const citationSchema = z.strictObject({
  /** As the answer numbers it, from 1. */
  number: z.int().min(1),
  /** Slug of the story. */
  story: z.string().min(1),
  paragraph: z.int().min(0),
  kind: z.enum(['title', 'standfirst', 'text', 'post', 'note']),
  quote: z.string().min(1),
  speaker: z.string().optional(),
  /** Place of the quote within the paragraph's text, in UTF-16 code units. */
  start: z.int().min(0),
  end: z.int().min(1),
  /** Of the paragraph's text in UTF-8. */
  paragraphHash: hash,
});

const answerSchema = z.strictObject({
  status: z.enum(['answered', 'abstained']),
  /** Why there is no answer. */
  reason: z.string().optional(),
  language: z.enum(languages),
  sentences: z.array(
    z.strictObject({ text: z.string(), citations: z.array(z.int().min(1)).min(1) }),
  ),
  /** What the sentences rest on; where there is no answer, what came nearest. */
  citations: z.array(citationSchema),
});

const storySchema = z.strictObject({
  slug: z.string().min(1),
  title: z.string().optional(),
  url: z.string().optional(),
  published: z.string().optional(),
  modified: z.string().optional(),
  /** Of the file's bytes. */
  contentHash: hash,
});

/** What a proof file holds; the docstrings of the fields are its documentation. */
export const proofSchema = z.strictObject({
  format: z.literal('footnote-proof'),
  version: z.literal(1),
  /** Version of the program that answered. */
  program: z.string(),
  /** ISO 8601, when the answer was given. */
  made: z.iso.datetime(),
  question: z.string(),
  /** The reply as a person read it. */
  text: z.string(),
  /** One, or one for each of several questions in one message. */
  answers: z.array(answerSchema).min(1),
  /** Those that are cited. */
  stories: z.array(storySchema),
  signature: z
    .strictObject({
      algorithm: z.literal('ed25519'),
      /** DER (SPKI). */
      publicKey: base64,
      /** Of the canonical JSON (RFC 8785) of everything but the signature. */
      value: base64,
    })
    .optional(),
});

/** A proof file. */
export type Proof = z.output<typeof proofSchema>;

/** One quote of a proof. */
export type ProvedCitation = z.output<typeof citationSchema>;

/** What a proof says beside the answer. */
export interface ProofContext {
  readonly question: string;
  /** The reply as a person read it. */
  readonly text: string;
  readonly program: string;
  readonly made: Date;
}

/** The proof of an answer. @param stories - Those that it was given from. */
export function proofOf(
  answer: Answer,
  stories: Stories,
  { made, ...context }: ProofContext,
): Proof {
  const answers = answersIn(answer).map((one) => answerOf(one, stories));
  const cited = new Set(answers.flatMap(({ citations }) => citations.map(({ story }) => story)));

  return {
    format: 'footnote-proof',
    version: 1,
    ...context,
    made: made.toISOString(),
    answers,
    stories: [...cited].flatMap((slug) => {
      const story = stories.one(slug);
      return story === undefined ? [] : [storyOf(story)];
    }),
  };
}

function answerOf(answer: OneAnswer, stories: Stories): Proof['answers'][number] {
  const { status, language } = answer;
  return {
    status,
    ...(answer.status === 'abstained' && { reason: answer.reason }),
    language,
    sentences:
      answer.status === 'answered'
        ? answer.sentences.map((sentence) => ({
            text: sentence.text,
            citations: sentence.sources.map(({ number }) => number),
          }))
        : [],
    citations: shownSources(answer).map((source) => citationOf(source, stories)),
  };
}

function citationOf({ number, citation }: Source, stories: Stories): ProvedCitation {
  const { article, paragraph, kind, quote, speaker } = citation;
  const story = stories.one(article);
  const text = story && paragraphAt(story, citation)?.text;
  const start = text?.indexOf(quote) ?? -1;
  // A citation exists only where its quote was found in its paragraph; a story that was exchanged since is a bug.
  if (text === undefined || start < 0)
    throw new Error(`Paragraph ${paragraph} of ${article} is not what was cited.`);

  return {
    number,
    story: article,
    paragraph,
    kind,
    quote,
    ...(speaker !== undefined && { speaker }),
    start,
    end: start + quote.length,
    paragraphHash: sha256(text),
  };
}

function storyOf({
  slug,
  title,
  url,
  published,
  modified,
  contentHash,
}: Article): Proof['stories'][number] {
  return {
    slug,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    contentHash,
  };
}
