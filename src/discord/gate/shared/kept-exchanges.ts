// Exchanges as text, and what of such a text may be believed.

import { z } from 'zod';
import type { Exchange } from '../../../answer/answerer.ts';
import { type CitedWords, checked } from '../../../answer/citations.ts';
import { languages } from '../../../language/language.ts';
import { paragraphKinds } from '../../../story/article.ts';
import { paragraphAt } from '../../../story/place.ts';
import type { Stories } from '../../../story/stories.ts';

const language = z.enum(languages);

const source = z.object({
  number: z.int().min(1),
  citation: z.object({
    article: z.string(),
    paragraph: z.int().min(0),
    kind: z.enum(paragraphKinds),
    quote: z.string(),
    speaker: z.string().optional(),
  }),
});

const oneAnswer = z.union([
  z.looseObject({
    status: z.literal('answered'),
    language,
    sentences: z.array(z.object({ text: z.string(), sources: z.array(source).min(1) })),
    sources: z.array(source).min(1),
  }),
  z.looseObject({
    status: z.literal('abstained'),
    language,
    reason: z.string(),
    notice: z.string(),
    nearest: z.array(source).optional(),
  }),
]);

const answer = z.union([
  oneAnswer,
  z.looseObject({
    status: z.literal('several'),
    language,
    parts: z.array(z.object({ question: z.string(), answer: oneAnswer })),
  }),
]);

const exchange = z.object({
  question: z.string(),
  answer,
  by: z.string().optional(),
  story: z.string().optional(),
});

type KeptAnswer = z.output<typeof oneAnswer>;
type KeptSource = z.output<typeof source>;

/** As `exchangesIn` reads them. */
export function textOf(exchanges: readonly Exchange[]): string {
  return JSON.stringify(exchanges);
}

/**
 * The exchanges of a text that came from elsewhere. Every quote is proved anew: an exchange is left out whose quotes do
 * not stand in the stories as they are now, or that is none.
 */
export function exchangesIn(text: string, stories: Pick<Stories, 'one'>): readonly Exchange[] {
  return partsOf(text).flatMap((part) => {
    const { data } = exchange.safeParse(part);
    if (data === undefined) return [];

    try {
      const { answer: kept } = data;
      const proved =
        kept.status === 'several'
          ? {
              ...kept,
              parts: kept.parts.map((one) => ({ ...one, answer: prove(one.answer, stories) })),
            }
          : prove(kept, stories);

      // What was not looked at is only what it was made of, such as times and probabilities.
      return [{ ...data, answer: proved } as unknown as Exchange];
    } catch {
      return [];
    }
  });
}

function partsOf(text: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(text);
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** @throws Error When a quote is not proved. */
function prove(kept: KeptAnswer, stories: Pick<Stories, 'one'>) {
  if (kept.status === 'abstained') {
    const { nearest } = kept;

    return nearest === undefined
      ? kept
      : { ...kept, nearest: nearest.map((one) => proveSource(one, stories)) };
  }

  const sources = kept.sources.map((one) => proveSource(one, stories));
  const sentences = kept.sentences.map((sentence) => ({
    ...sentence,
    // The sentences of an answer hold the very sources of the answer.
    sources: sentence.sources.map(({ number }) => {
      const found = sources.find((one) => one.number === number);
      if (found === undefined) throw new Error(`Source ${number} is missing.`);

      return found;
    }),
  }));

  return { ...kept, sources, sentences };
}

function proveSource({ number, citation }: KeptSource, stories: Pick<Stories, 'one'>) {
  const { speaker, ...words } = citation;
  const cited: CitedWords = { ...words, ...(speaker !== undefined && { speaker }) };
  const article = stories.one(cited.article);
  const paragraph = article && paragraphAt(article, cited);
  if (paragraph === undefined) throw new Error(`${cited.article} has no such paragraph.`);

  return { number, citation: checked(cited, paragraph) };
}
