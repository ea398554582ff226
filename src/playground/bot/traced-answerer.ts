// Tells what came of each question.

import type { Answerer } from '../../answer/answerer.ts';
import type { Trace } from '../protocol/page-wire.ts';

/** Answers as another answerer does, and tells what came of each question. */
export function traced(answerer: Answerer, onTrace: (trace: Trace) => void): Answerer {
  return {
    async answer(question, signal) {
      const answer = await answerer.answer(question, signal);
      onTrace({ question: question.text, history: question.history.length, answer });

      return answer;
    },

    suggestions: (language) => answerer.suggestions(language),
    desk: () => answerer.desk(),
  };
}
