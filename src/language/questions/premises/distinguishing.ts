// Words that tell one from another of its kind.

import { byLanguage, type Language } from '../../language.ts';
import { wholeWord } from '../../phrases/phrases.ts';
import { premiseWords } from './premise-words.ts';

const patterns = byLanguage((language) => wholeWord(premiseWords[language].distinguishing));

/** Whether a word, in lower case, only tells one from another of its kind: "old", "former". */
export function isDistinguishing(word: string, language: Language): boolean {
  return patterns[language].test(word);
}
