// Words that say next to nothing by themselves.

import { byLanguage, type Language } from '../language.ts';
import { claimWords } from './claim-words.ts';

const light = byLanguage((language) => new Set(claimWords[language].light));

/** Whether a word, in lower case, tells nothing of what a sentence is about. */
export function isLight(word: string, language: Language): boolean {
  return light[language].has(word);
}
