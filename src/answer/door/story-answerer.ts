// The door of the answerer: what comes in is read here once.

import type { Language } from '../../language/language.ts';
import type { Knowledge } from '../../search/knowledge.ts';
import type { Answer } from '../answer.ts';
import type { Answerer, Question } from '../answerer.ts';
import { suggestQuestions } from '../extractive/suggestions.ts';
import { isAsked, readAsked } from '../question/asked.ts';
import type { Responder } from '../question/responder.ts';
import { answerCatalogue } from '../texts/catalogue.ts';

/** What an answerer about stories is made of. */
export interface StoryAnswererParts {
  readonly knowledge: Knowledge;
  readonly responder: Responder;
  /** Finds out without a model which questions the story answers. */
  readonly extractive: Responder;
}

const mostSuggestions = 3;

/** The door: reads each question once, and hands it to whoever answers. */
export class StoryAnswerer implements Answerer {
  readonly #parts: StoryAnswererParts;
  readonly #suggestions = new Map<string, Promise<readonly string[]>>();

  constructor(parts: StoryAnswererParts) {
    this.#parts = parts;
  }

  async answer(question: Question, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted();
    const start = performance.now();
    const asked = await readAsked(question, this.#parts.knowledge);
    if (!isAsked(asked)) {
      const { kind: reason, language } = asked;
      const notice = answerCatalogue[language].replies[reason];
      const timings = { retrieval: 0, answer: 0, total: performance.now() - start };
      return { status: 'abstained', reason, notice, language, timings };
    }

    const answer = await this.#parts.responder.respond(asked, signal);
    const total = performance.now() - start;
    const { retrieval } = answer.timings;
    return { ...answer, timings: { retrieval, answer: Math.max(0, total - retrieval), total } };
  }

  /** Worked out once for each language, as the stories of an answerer do not change; again after a failure. */
  suggestions(language: Language): Promise<readonly string[]> {
    const known = this.#suggestions.get(language);
    if (known !== undefined) return known;

    const working = this.#suggest(language).catch((error) => {
      this.#suggestions.delete(language);
      throw error;
    });
    this.#suggestions.set(language, working);

    return working;
  }

  async #suggest(language: Language): Promise<readonly string[]> {
    const { knowledge, extractive } = this.#parts;
    const story = knowledge.stories.newest();
    if (story === undefined) return [];

    const suggested: string[] = [];
    for (const text of suggestQuestions(story, language)) {
      if (suggested.length === mostSuggestions) break;

      const asked = await readAsked({ text, history: [], language }, knowledge);
      if (!isAsked(asked)) continue;

      const { status } = await extractive.respond(asked);
      if (status === 'answered') suggested.push(text);
    }

    return suggested;
  }
}
