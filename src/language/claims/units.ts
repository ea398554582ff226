// What numbers count, by the words beside them.

import { byLanguage, type Language } from '../language.ts';
import { oneOf, wholeWord } from '../phrases/phrases.ts';
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

const others = byLanguage((language) => wholeWord(claimWords[language].others));

/** Whether a word beside a number says that others are counted than before: "another two", "42 other people". */
export function countsOthers(word: string, language: Language): boolean {
  return others[language].test(word);
}
