// How a story tells that accounts differ, or that one was put right: the table that each language fills in. Notation: `phrases/notation.ts`.

import { certaintyOf } from '../claims/certainty.ts';
import { type ByLanguage, byLanguage, type Language } from '../language.ts';
import { openingPhraseTest, phraseWithinTest } from '../phrases/phrases.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** Phrases of one language. */
export interface DisputeWords {
  /** Open a question for how many, how much or how long. */
  readonly amountQuestions: readonly string[];
  /** Open a question for when something happens. */
  readonly timeQuestions: readonly string[];
  /** Open a question for whether something is so. */
  readonly whetherQuestions: readonly string[];
  /** Say that somebody counted or reckons, beside what says that it is said: "the police counted". */
  readonly reckoning: readonly string[];
  /** Say that somebody says otherwise than somebody before. */
  readonly otherwise: readonly string[];
  /** Say of a denial that it is of others alone: "no talks about other topics". */
  readonly exceptions: readonly string[];
  /** Say that what was told before was wrong, and is put right. */
  readonly corrections: readonly string[];
}

const tables: ByLanguage<DisputeWords> = { de: german, en: english };

const patterns = byLanguage((language) => ({
  answers: [
    ['amount', openingPhraseTest(tables[language].amountQuestions)],
    ['time', openingPhraseTest(tables[language].timeQuestions)],
    ['whether', openingPhraseTest(tables[language].whetherQuestions)],
  ] as const,
  reckoning: phraseWithinTest(tables[language].reckoning),
  otherwise: phraseWithinTest(tables[language].otherwise),
  exception: phraseWithinTest(tables[language].exceptions),
  correction: phraseWithinTest(tables[language].corrections),
}));

/** What a question can be answered with, where that can differ plainly. */
export type Answers = 'amount' | 'time' | 'whether';

/** What a question wants to know; undefined for all others, such as why and who. */
export function answersWanted(question: string, language: Language): Answers | undefined {
  const text = question.trim();

  return patterns[language].answers.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Whether a text says who says, counted or reckons what it tells. */
export function givesAccount(text: string, language: Language): boolean {
  return certaintyOf(text, language).reported || patterns[language].reckoning.test(text);
}

/** Whether a text says that somebody says otherwise. */
export function tellsOtherwise(text: string, language: Language): boolean {
  return patterns[language].otherwise.test(text);
}

/** Whether what a clause denies it denies of others alone. */
export function excepts(clause: string, language: Language): boolean {
  return patterns[language].exception.test(clause);
}

/** Whether a text openly puts right what was told before. */
export function corrects(text: string, language: Language): boolean {
  return patterns[language].correction.test(text);
}
