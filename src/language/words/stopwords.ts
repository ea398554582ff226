// Function words, which tell little of what a text is about.

import { type ByLanguage, byLanguage, type Language } from '../language.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/**
 * By language. Closed classes with their inflections; general lists from packages also hold nouns ("jahr", "menschen",
 * "gott"), numbers and adjectives.
 */
const functionWords: ByLanguage<readonly string[]> = { de: german, en: english };

/** Function words, spelt as `words` spells them. */
export const stopwords = byLanguage(
  (language): ReadonlySet<string> => new Set(functionWords[language]),
);

/** The words without function words of their language; all of them where nothing would be left ("Who is who?"). */
export function contentWords(words: readonly string[], language: Language): readonly string[] {
  const content = words.filter((word) => !stopwords[language].has(word));

  return content.length > 0 ? content : words;
}
