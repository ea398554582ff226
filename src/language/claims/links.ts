// Words that tell what came first, and what is compared with what.

import { byLanguage, type Language } from '../language.ts';
import { asWords } from '../phrases/phrases.ts';
import { claimWords, type LinkWords } from './claim-words.ts';

/** How what follows a word goes with the rest of its sentence. */
export type Relation = keyof LinkWords;

/** Such a word. */
export interface Link {
  readonly relation: Relation;
  readonly start: number;
  readonly end: number;
}

const patterns = byLanguage((language) =>
  (Object.entries(claimWords[language].links) as [Relation, readonly string[]][]).map(
    ([relation, phrases]) => [relation, new RegExp(`${asWords(phrases)}(?=\\s+\\p{L})`, 'giu')] as const,
  ),
);

/** The words of a text that tell what came first or what is compared. */
export function linksIn(text: string, language: Language): readonly Link[] {
  return patterns[language].flatMap(([relation, pattern]) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
      relation,
      start: index,
      end: index + found.length,
    })),
  );
}
