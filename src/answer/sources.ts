// Which citations are one source, and their numbers: the only place that knows.

import type { AnswerSentence, Source } from './answer.ts';
import type { Citation } from './citations.ts';

/** What a sentence of an answer says, with its proofs; not numbered yet. At least one citation. */
export interface ProvedSentence {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** The sentences of an answer with their sources, and every distinct source in the order of first use. */
export interface NumberedSentences {
  readonly sentences: readonly AnswerSentence[];
  readonly sources: readonly Source[];
}

/** Two citations are one source where they cite the same words of the same paragraph, whoever is named as speaker. */
function identityOf({ article, paragraph, kind, quote }: Citation): string {
  return JSON.stringify([article, paragraph, kind, quote]);
}

/** Numbers distinct citations from 1, in their order; of several of the same words the first counts. */
export function numberSources(citations: readonly Citation[]): readonly Source[] {
  const distinct = new Map<string, Citation>();
  for (const citation of citations) {
    const identity = identityOf(citation);
    if (!distinct.has(identity)) distinct.set(identity, citation);
  }

  return [...distinct.values()].map((citation, index) => ({ number: index + 1, citation }));
}

/** Gives each sentence its sources, each citation once under one number. */
export function numberSentences(proved: readonly ProvedSentence[]): NumberedSentences {
  const sources = numberSources(proved.flatMap(({ citations }) => citations));
  const byIdentity = new Map(sources.map((source) => [identityOf(source.citation), source]));

  return {
    sentences: proved.map(({ text, citations }) => ({
      text,
      sources: [...new Set(citations.flatMap((one) => byIdentity.get(identityOf(one)) ?? []))],
    })),
    sources,
  };
}
