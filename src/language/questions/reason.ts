// Whether a question asks for a reason.

import { byLanguage, type Language, languages } from '../language.ts';
import { oneOf, openingPhrase } from '../phrases/phrases.ts';
import { premiseWords } from './premises/premise-words.ts';

const opening = byLanguage((language) => {
  const { openers, openersOfVerbs, openersOfStatements } = premiseWords[language];

  return openingPhrase([...openers.reason, ...openersOfVerbs.reason, ...openersOfStatements]);
});

/** Within a sentence, so that it does not begin with a capital. */
const posing = byLanguage((language) => {
  const { openers, openersOfVerbs } = premiseWords[language];

  return new RegExp(
    `(?<=[\\p{L}\\p{P}] )${oneOf([...openers.reason, ...openersOfVerbs.reason])}(?!\\p{L})`,
    'u',
  );
});

/** Whether a text says that there is a reason without telling it: "The minister explains why it failed". */
export function posesReason(text: string, language: Language): boolean {
  return posing[language].test(text);
}

/** Whether a question, in whatever language, asks for a reason. */
export function asksForReasonAnyhow(question: string): boolean {
  return languages.some((language) => asksForReason(question, language));
}

/** "Why did it fail?", "Wieso fiel es aus?". */
export function asksForReason(question: string, language: Language): boolean {
  return opening[language].test(question.trim());
}
