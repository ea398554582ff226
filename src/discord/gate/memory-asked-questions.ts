// Asked questions in memory: those of one process, gone with it.

import { LRUCache } from 'lru-cache';
import {
  type AskedQuestionLimits,
  type AskedQuestions,
  defaultAskedQuestionLimits,
} from './asked-questions.ts';

/** A question as it is kept. */
export interface AskedQuestion {
  /** Id of the bot's message that answers it. */
  readonly message: string;
  readonly question: string;
  /** Who asked; absent where an earlier version noted it. */
  readonly user?: string;
  /** Milliseconds since 1970, when it was answered. */
  readonly at: number;
}

/** Asked questions in memory; the oldest are forgotten first, whether or not somebody has asked for them. */
export class MemoryAskedQuestions implements AskedQuestions {
  readonly #asked: LRUCache<string, AskedQuestion>;
  readonly #clock: { now(): number };

  /** @param clock tells milliseconds since 1970 */
  constructor(
    limits: AskedQuestionLimits = defaultAskedQuestionLimits,
    clock: { now(): number } = Date,
  ) {
    this.#clock = clock;
    this.#asked = new LRUCache({
      max: limits.messages,
      maxSize: limits.characters,
      sizeCalculation: ({ question }) => question.length + 1,
      ttl: limits.age,
      ttlResolution: 0,
      perf: clock,
    });
  }

  async of(messageId: string): Promise<string | undefined> {
    return this.#asked.peek(messageId)?.question;
  }

  async keep(messageIds: readonly string[], question: string, user?: string): Promise<void> {
    const at = this.#clock.now();
    for (const message of messageIds) {
      this.add({ message, question, at, ...(user !== undefined && { user }) });
    }
  }

  async questionsOf(user: string): Promise<readonly string[]> {
    const own = this.all().filter((asked) => asked.user === user);

    return [...new Set(own.map(({ question }) => question))];
  }

  async forget(user: string): Promise<void> {
    for (const asked of this.all()) {
      if (asked.user === user) this.#asked.delete(asked.message);
    }
  }

  /** Keeps one that may have been answered before now. */
  add(asked: AskedQuestion): void {
    this.#asked.set(asked.message, asked, { start: asked.at });
  }

  /** What is kept, oldest first. */
  all(): readonly AskedQuestion[] {
    return [...this.#asked.rvalues()].flatMap((asked) => asked ?? []);
  }
}
