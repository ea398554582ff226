// Whether a question asks if something is so.

import { byLanguage, type Language } from '../language.ts';
import { openingPhrase } from '../phrases/phrases.ts';
import { premiseWords } from './premise-words.ts';

const opening = byLanguage((language) => {
  const { auxiliaries, whether } = premiseWords[language];

  return openingPhrase([...auxiliaries, ...whether]);
});

/** Whether a question begins with its verb, so that yes or no answers it. */
export function asksWhether(question: string, language: Language): boolean {
  return opening[language].test(question.trim());
}
