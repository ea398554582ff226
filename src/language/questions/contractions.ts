// Words that people run together when they type: "wers", "whos".

import { byLanguage, type Language } from '../language.ts';
import { turnPhrases } from './turn-phrases.ts';

const patterns = byLanguage((language) =>
  turnPhrases[language].contractions.map(
    ([source, full]) =>
      [new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${source})(?![\\p{L}\\p{N}'’-])`, 'gu'), full] as const,
  ),
);

/** A question with its words apart, as they are told better from names: "whos there" as "who is there". */
export function spelledOut(text: string, language: Language): string {
  return patterns[language].reduce((spelt, [pattern, full]) => spelt.replace(pattern, full), text);
}
