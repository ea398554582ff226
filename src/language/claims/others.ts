// Words beside a number that say that it counts others than were counted before.

import { byLanguage, type Language } from '../language.ts';
import { wholeWord } from '../phrases/phrases.ts';
import { claimWords } from './claim-words.ts';

const patterns = byLanguage((language) => wholeWord(claimWords[language].others));

/** Whether a word beside a number says that others are counted: "another two", "42 other people". */
export function countsOthers(word: string, language: Language): boolean {
  return patterns[language].test(word);
}
