// How sure a sentence is of what it says.

import { byLanguage, type Language } from '../language.ts';
import { asWords, wholePhrase } from '../phrases/phrases.ts';
import { remembered } from '../remembered.ts';
import { claimWords } from './claim-words.ts';

const patterns = byLanguage((language) => {
  const { hearsay, possible, ambiguous, intended, reported, certain, done } =
    claimWords[language].certainty;
  const within = (phrases: readonly string[]) => new RegExp(asWords(phrases), 'iu');

  return {
    hearsay: within(hearsay),
    possible: within(possible),
    ambiguous: within(ambiguous),
    intended: within(intended),
    reported: within(reported),
    certain: within(certain),
    done: new RegExp(asWords(done), 'u'),
    reporting: wholePhrase(reported.filter((phrase) => !phrase.includes(' '))),
  };
});

/** What of a sentence says less than that something is so, and whether it tells what has happened. */
export type Certainty = Readonly<
  Record<
    'hearsay' | 'possible' | 'ambiguous' | 'intended' | 'reported' | 'certain' | 'done',
    boolean
  >
>;

/** How sure a text is. */
export const certaintyOf = remembered((text, language): Certainty => {
  const { hearsay, possible, ambiguous, intended, reported, certain, done } = patterns[language];

  return {
    hearsay: hearsay.test(text),
    possible: possible.test(text),
    ambiguous: ambiguous.test(text),
    intended: intended.test(text),
    reported: reported.test(text),
    certain: certain.test(text),
    // A noun may end like a verb.
    done: done.test(text.replace(/\p{Lu}[\p{L}-]*/gu, '')),
  };
});

/** Whether a word, in lower case, only says that something is said. */
export function isReportingWord(word: string, language: Language): boolean {
  return patterns[language].reporting.test(word);
}
