// An answerer whose answers are counted.

import type { Answerer } from '../../answer/answerer.ts';
import type { Metrics } from './metrics.ts';

/** Answers as the answerer does, and has each answer counted. */
export function observed(answerer: Answerer, { answered }: Pick<Metrics, 'answered'>): Answerer {
  return {
    async answer(question, signal) {
      const answer = await answerer.answer(question, signal);
      answered(answer);

      return answer;
    },

    suggestions: (language) => answerer.suggestions(language),
    desk: () => answerer.desk(),
  };
}
