import type { Answer } from '../../answer/answer.ts';
import type { Answerer, Question } from '../../answer/answerer.ts';
import type { Language } from '../../language/language.ts';
import type { Trace } from '../protocol/page-wire.ts';

/** Answers as another answerer does, which can be exchanged while questions are in flight, and tells what came of each. */
export class TracedAnswerer implements Answerer {
  #answerer: Answerer;
  readonly #onTrace: (trace: Trace) => void;

  constructor(answerer: Answerer, onTrace: (trace: Trace) => void) {
    this.#answerer = answerer;
    this.#onTrace = onTrace;
  }

  /** Answers later questions with another answerer; those in flight end with the one that they began with. */
  exchange(answerer: Answerer): void {
    this.#answerer = answerer;
  }

  async answer(question: Question, signal?: AbortSignal): Promise<Answer> {
    const answer = await this.#answerer.answer(question, signal);
    this.#onTrace({ question: question.text, history: question.history.length, answer });

    return answer;
  }

  suggestions(language: Language): Promise<readonly string[]> {
    return this.#answerer.suggestions(language);
  }
}
