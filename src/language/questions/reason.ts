// Whether a question asks for a reason.

import { byLanguage, type Language } from '../language.ts';
import { openingPhrase } from '../phrases/phrases.ts';
import { premiseWords } from './premises/premise-words.ts';

const opening = byLanguage((language) => {
  const { openers, openersOfVerbs, openersOfStatements } = premiseWords[language];

  return openingPhrase([...openers.reason, ...openersOfVerbs.reason, ...openersOfStatements]);
});

/** "Why did it fail?", "Wieso fiel es aus?". */
export function asksForReason(question: string, language: Language): boolean {
  return opening[language].test(question.trim());
}
