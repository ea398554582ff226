// Where a sentence gives a reason.

import { byLanguage, type Language } from '../language.ts';
import { asWords } from '../phrases/phrases.ts';
import { claimWords } from './claim-words.ts';

const patterns = byLanguage(
  (language) => new RegExp(asWords(claimWords[language].causes), 'giu'),
);

/** The words of a text that a reason follows: "weil", "because of". */
export function reasonsIn(
  text: string,
  language: Language,
): readonly { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(patterns[language]), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
