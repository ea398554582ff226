// What scripted chat models say.

import { z } from 'zod';
import type { ModelRequest, Script } from '../servers/scripted-model-server.ts';

const storySchema = z.object({
  paragraphs: z.array(z.object({ id: z.number(), text: z.string() })),
});

/** What a model was shown. */
export interface Shown {
  readonly paragraphs: readonly { readonly id: number; readonly text: string }[];
  readonly question: string;
}

/** Reads the prompt as a model does; undefined for a request that wants a question rewritten. */
export function shownTo({ turns }: ModelRequest): Shown | undefined {
  const [, story, question] =
    /^STORY\n([\s\S]*)\n\nQUESTION\n(.*)$/u.exec(turns[0]?.content ?? '') ?? [];
  if (story === undefined || question === undefined) return undefined;

  return {
    ...storySchema.parse(JSON.parse(story)),
    ...z.object({ question: z.string() }).parse(JSON.parse(question)),
  };
}

/** A citation and a sentence as a model writes them. */
export interface WrittenSentence {
  readonly text: string;
  readonly citations: readonly {
    readonly paragraph: number;
    readonly quote: string;
    readonly speaker?: string;
  }[];
}

/** The reply of a model that answers. */
export function written(...sentences: readonly WrittenSentence[]): string {
  return JSON.stringify({
    answerable: true,
    missing: [],
    sentences: sentences.map(({ text, citations }) => ({
      text,
      citations: citations.map((citation) => ({ speaker: '', ...citation })),
    })),
  });
}

/** The reply of a model that sees no answer. */
export function unanswerable(...missing: readonly string[]): string {
  return JSON.stringify({ answerable: false, missing, sentences: [] });
}

/**
 * An obedient model without any knowledge: it repeats the sentence that shares most words with the question, and cites
 * it. What it cannot do is rephrase.
 */
export const obedient: Script = (request) => {
  const shown = shownTo(request);
  if (shown === undefined) return { text: JSON.stringify({ question: lastQuestion(request) }) };

  const [best] = sentencesOf(shown)
    .map((sentence) => ({ ...sentence, shared: sharedWords(sentence.quote, shown.question) }))
    .sort((one, other) => other.shared - one.shared);
  if (best === undefined || best.shared === 0) return { text: unanswerable() };

  return { text: written({ text: best.quote.replace(/["„“”]/gu, ''), citations: [best] }) };
};

/** The question that is to be rewritten. */
export function lastQuestion({ turns }: ModelRequest): string {
  return z.object({ lastQuestion: z.string() }).parse(JSON.parse(turns[0]?.content ?? ''))
    .lastQuestion;
}

function sentencesOf({ paragraphs }: Shown) {
  return paragraphs.flatMap(({ id, text }) =>
    text.split(/(?<=[.!?]["“”]?)\s+/u).map((quote) => ({ paragraph: id, quote })),
  );
}

function sharedWords(one: string, other: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  const others = words(other);

  return [...words(one)].filter((word) => others.has(word)).length;
}
