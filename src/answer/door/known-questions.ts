// Questions of which it was tried that a story answers them.

import { LRUCache } from 'lru-cache';
import type { Language } from '../../language/language.ts';
import type { Article } from '../../story/article.ts';
import type { AnswerableQuestions } from '../desk.ts';

/** Stories with their languages of which it is remembered what they answer. */
const mostRemembered = 200;

/** What is found out of each story once for each language, until the story changes; again after a failure. */
export class KnownQuestions {
  readonly #findings = new LRUCache<string, AnswerableQuestions>({ max: mostRemembered });

  /**
   * What is known of a story so far; the first call begins to find out.
   *
   * @param possible - What may be asked.
   * @param isAnswered - Tries it.
   */
  of(
    { slug, contentHash }: Article,
    language: Language,
    possible: () => readonly string[],
    isAnswered: (question: string) => Promise<boolean>,
  ): AnswerableQuestions {
    const key = JSON.stringify([slug, contentHash, language]);
    const known = this.#findings.get(key);
    if (known !== undefined) return known;

    const questions: string[] = [];
    const tryAll = async () => {
      for (const question of possible()) if (await isAnswered(question)) questions.push(question);
    };
    const done = tryAll();
    done.catch(() => this.#findings.delete(key));
    const finding = { questions, done };
    this.#findings.set(key, finding);

    return finding;
  }
}
