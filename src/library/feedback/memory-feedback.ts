// What people said of answers, in memory: gone with the process.

import {
  type Feedback,
  type KeptQuestion,
  keptQuestionSchema,
  type Vote,
  type VoteCount,
  voteSchema,
} from './feedback.ts';
import { byVote, keyOfVote } from './vote-order.ts';

/** Kept in memory alone. */
export class MemoryFeedback implements Feedback {
  readonly #counts = new Map<string, VoteCount>();
  readonly #questions: KeptQuestion[] = [];

  async count(vote: Vote): Promise<void> {
    const checked = voteSchema.parse(vote);
    const key = keyOfVote(checked);
    const count = (this.#counts.get(key)?.count ?? 0) + 1;
    this.#counts.set(key, { ...checked, count });
  }

  async keep(question: KeptQuestion): Promise<void> {
    this.#questions.push(keptQuestionSchema.parse(question));
  }

  async counts(): Promise<readonly VoteCount[]> {
    return [...this.#counts.values()].sort(byVote);
  }

  async questions(): Promise<readonly KeptQuestion[]> {
    return [...this.#questions];
  }
}
