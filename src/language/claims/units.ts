// What numbers count.

import { byLanguage, type Language } from '../language.ts';
import { oneOf } from '../phrases/phrases.ts';
import { claimWords, type Unit } from './claim-words.ts';

const patterns = byLanguage((language) =>
  (Object.entries(claimWords[language].units) as [Unit, readonly string[]][]).map(
    ([unit, phrases]) => [unit, new RegExp(`^${oneOf(phrases)}$`, 'iu')] as const,
  ),
);

/** The unit that a word names, under a name that all languages share; undefined for every other word. */
export function unitOf(word: string, language: Language): Unit | undefined {
  return patterns[language].find(([, pattern]) => pattern.test(word))?.[0];
}
