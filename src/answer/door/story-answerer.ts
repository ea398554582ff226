// The door of the answerer: what comes in is read here once.

import type { Language } from '../../language/language.ts';
import type { Knowledge } from '../../search/knowledge.ts';
import type { Answer, Answered, NotInStory } from '../answer.ts';
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

    const answer = await this.#withSuggestions(
      await this.#parts.responder.respond(asked, signal),
      asked.scope,
    );
    const total = performance.now() - start;
    const { retrieval } = answer.timings;
    return { ...answer, timings: { retrieval, answer: Math.max(0, total - retrieval), total } };
  }

  suggestions(language: Language): Promise<readonly string[]> {
    return this.#suggestionsOf(undefined, language);
  }

  /** A refusal with questions that the story answers instead. */
  async #withSuggestions(
    answer: Answered | NotInStory,
    scope: string | undefined,
  ): Promise<Answered | NotInStory> {
    if (answer.status === 'answered') return answer;

    const { language } = answer;
    const suggestions = await this.#suggestionsOf(scope, language);
    if (suggestions.length === 0) return answer;

    const notice = `${answer.notice} ${answerCatalogue[language].askInstead(suggestions)}`;

    return { ...answer, suggestions, notice };
  }

  /** Worked out once for each story and language, as the stories of an answerer do not change; again after a failure. */
  #suggestionsOf(scope: string | undefined, language: Language): Promise<readonly string[]> {
    const key = JSON.stringify([scope, language]);
    const known = this.#suggestions.get(key);
    if (known !== undefined) return known;

    const working = this.#suggest(scope, language).catch((error) => {
      this.#suggestions.delete(key);
      throw error;
    });
    this.#suggestions.set(key, working);

    return working;
  }

  async #suggest(scope: string | undefined, language: Language): Promise<readonly string[]> {
    const { knowledge, extractive } = this.#parts;
    const { stories } = knowledge;
    const story = scope === undefined ? stories.newest() : stories.one(scope);
    if (story === undefined) return [];

    const suggested: string[] = [];
    for (const text of suggestQuestions(story, language)) {
      if (suggested.length === mostSuggestions) break;

      const question = { text, history: [], language, story: story.slug };
      const asked = await readAsked(question, knowledge);
      if (!isAsked(asked)) continue;

      const { status } = await extractive.respond(asked);
      if (status === 'answered') suggested.push(text);
    }

    return suggested;
  }
}
