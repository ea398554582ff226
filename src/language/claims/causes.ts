// Where a sentence gives a reason.

import { byLanguage, type Language } from '../language.ts';
import { asWords } from '../phrases/phrases.ts';
import { claimWords } from './claim-words.ts';

const patterns = byLanguage((language) => {
  const { before, beside } = claimWords[language].causes;

  return {
    before: new RegExp(asWords(before), 'giu'),
    any: new RegExp(asWords([...before, ...beside]), 'iu'),
  };
});

/** The words of a text that a reason follows: "weil", "because of". */
export function reasonsIn(
  text: string,
  language: Language,
): readonly { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(patterns[language].before), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Whether a text ties a reason to an effect, on whichever side. */
export function givesReason(text: string, language: Language): boolean {
  return patterns[language].any.test(text);
}
