// Exchanges as text, and what of such a text may be believed.

import type { Answered, OneAnswer, Source } from '../../../answer/answer.ts';
import type { Exchange } from '../../../answer/answerer.ts';
import { checked } from '../../../answer/citations.ts';
import { paragraphAt } from '../../../story/place.ts';
import type { Stories } from '../../../story/stories.ts';
import {
  type KeptAnswered,
  type KeptExchange,
  type KeptOneAnswer,
  type KeptSource,
  keptExchange,
} from './kept-answers.ts';

/** Where it is looked for quotes. */
type Shelf = Pick<Stories, 'one'>;

/** As `exchangesIn` reads them. */
export function textOf(exchanges: readonly Exchange[]): string {
  return JSON.stringify(exchanges);
}

/**
 * The exchanges of a text that came from elsewhere. Every quote is proved anew: an exchange is left out whose quotes do
 * not stand in the stories as they are now, or that is none.
 */
export function exchangesIn(text: string, stories: Shelf): readonly Exchange[] {
  return partsOf(text).flatMap((part) => {
    const kept = keptExchange(part);
    if (kept === undefined) return [];

    try {
      return [proved(kept, stories)];
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

/** @throws Error When a quote is not proved, here and below. */
function proved({ answer, ...others }: KeptExchange, stories: Shelf): Exchange {
  if (answer.status !== 'several') return { ...others, answer: provedAnswer(answer, stories) };

  const parts = answer.parts.map((part) => ({
    ...part,
    answer: provedAnswer(part.answer, stories),
  }));

  return { ...others, answer: { ...answer, parts } };
}

function provedAnswer(kept: KeptOneAnswer, stories: Shelf): OneAnswer {
  if (kept.status === 'answered') return provedAnswered(kept, stories);
  if (!('nearest' in kept)) return kept;

  return { ...kept, nearest: kept.nearest.map((one) => provedSource(one, stories)) };
}

function provedAnswered(kept: KeptAnswered, stories: Shelf): Answered {
  const sources = kept.sources.map((one) => provedSource(one, stories));
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

function provedSource({ number, citation }: KeptSource, stories: Shelf): Source {
  const article = stories.one(citation.article);
  const paragraph = article && paragraphAt(article, citation);
  if (paragraph === undefined) throw new Error(`${citation.article} has no such paragraph.`);

  return { number, citation: checked(citation, paragraph) };
}
