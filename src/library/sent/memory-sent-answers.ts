// Answers that were sent, in memory: those of one process, gone with it.

import { followed, type SentAnswer, type SentAnswers, sentAnswerSchema } from './sent-answers.ts';

/** Kept in memory alone. */
export class MemorySentAnswers implements SentAnswers {
  readonly #answers = new Map<string, SentAnswer>();

  async keep(answer: SentAnswer): Promise<void> {
    const checked = sentAnswerSchema.parse(answer);
    for (const { message, sent } of this.#answers.values()) {
      if (sent <= checked.sent - followed) this.#answers.delete(message);
    }
    this.#answers.set(checked.message, checked);
  }

  async youngAt(time: number): Promise<readonly SentAnswer[]> {
    return [...this.#answers.values()]
      .filter(({ sent }) => sent > time - followed)
      .sort((one, other) => one.sent - other.sent);
  }

  async tell(since: SentAnswer, told: string): Promise<void> {
    const now = this.#answers.get(since.message);
    if (now?.sent === since.sent) this.#answers.set(since.message, { ...now, told });
  }

  async forget(messages: readonly string[]): Promise<void> {
    for (const message of messages) this.#answers.delete(message);
  }
}
