// Which words are forms of one, whatever language they are in.

import { languages } from '../language.ts';
import { baseForms } from './base-forms.ts';

/** Shorter beginnings are shared by chance. */
const shortestShared = 3;

/** With it a word is as often another one: "Arbeit" and "Arbeiter", "bank" and "banker". */
const another = /^(?:e?r|e?rn|e?rs)$/u;

/**
 * A word in lower case with what its dictionary form may be: two words that share one of these are forms of one, "tankers"
 * and "tankern", "land" and "ländern". By the rules of regular inflection alone, without a dictionary: forms that change
 * otherwise are taken for two words.
 */
export function sharedForms(word: string): readonly string[] {
  const guesses = languages.flatMap((language) => baseForms(word, language));
  const safe = guesses.filter(
    (guess) =>
      guess.length >= shortestShared &&
      !(word.startsWith(guess) && another.test(word.slice(guess.length))),
  );

  return [word, ...safe];
}

/** Whether two words in lower case are forms of one, as `sharedForms` tells. */
export function isSameWord(one: string, other: string): boolean {
  const forms = new Set(sharedForms(one));

  return sharedForms(other).some((form) => forms.has(form));
}
