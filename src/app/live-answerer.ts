// An answerer over a library that changes while it is asked.

import type { Answer } from '../answer/answer.ts';
import type { Answerer, Question } from '../answer/answerer.ts';
import type { Language } from '../language/language.ts';

/** An answerer in whose place another one can be put. */
export interface ExchangeableAnswerer extends Answerer {
  /** Answers later questions with another answerer; those in flight end with the one that they began with. */
  exchange(answerer: Answerer): void;
}

export function exchangeable(first: Answerer): ExchangeableAnswerer {
  let current = first;

  return {
    exchange(answerer) {
      current = answerer;
    },

    answer: (question: Question, signal?: AbortSignal): Promise<Answer> =>
      current.answer(question, signal),

    suggestions: (language: Language) => current.suggestions(language),

    desk: () => current.desk(),
  };
}
