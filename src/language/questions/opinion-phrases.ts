// Questions for an opinion, a prediction, advice or a comparison: the table that each language fills in.

import { type ByLanguage, ofAllLanguages } from '../language.ts';
import { english } from './english-opinions.ts';
import { german } from './german-opinions.ts';

/** Phrases of one language. */
export interface OpinionPhrases {
  /** Within a question. What a person of the story thinks is no such question: those ask the reader's counterpart. */
  readonly within: readonly string[];
  /** At the beginning of a question. */
  readonly opening: readonly string[];
}

/** By language. */
const opinionPhrases: ByLanguage<OpinionPhrases> = { de: german, en: english };

/** The phrases of one sort in all languages, as people mix them. */
export function opinionPhrasesOf(sort: keyof OpinionPhrases): readonly string[] {
  return ofAllLanguages(opinionPhrases, (phrases) => phrases[sort]);
}
