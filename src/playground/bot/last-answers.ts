// The last answers, told as they are given and kept so that their pages can be made.

import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Answerer } from '../../answer/answerer.ts';
import { programVersion } from '../../base/program-version.ts';
import { type AnswerPage, answerPage } from '../../terminal/answer-page/answer-page.ts';
import type { Trace } from '../protocol/page-wire.ts';

/** Answers whose page can be made. */
const keptAnswers = 50;

/** An answerer whose last answers are kept. */
export interface LastAnswers extends Answerer {
  /** The page of an answer, as HTML; undefined where it is not kept. @param trace - Id of its trace. */
  page(trace: string): string | undefined;
}

/** Answers as another answerer does, and tells what came of each question. */
export function lastAnswersOf(answerer: Answerer, onTrace: (trace: Trace) => void): LastAnswers {
  const kept = new LRUCache<string, AnswerPage>({ max: keptAnswers });

  return {
    async answer(question, signal) {
      const { stories } = answerer.desk();
      const answer = await answerer.answer(question, signal);
      const id = randomUUID();
      const { text, history } = question;
      const program = `Footnote ${programVersion()}`;
      kept.set(id, { question: text, answer, stories, made: new Date(), program });
      onTrace({ id, question: text, history: history.length, answer });

      return answer;
    },

    suggestions: (language) => answerer.suggestions(language),
    desk: () => answerer.desk(),

    page(trace) {
      const answer = kept.get(trace);

      return answer && answerPage(answer);
    },
  };
}
