// Calls of the chat model: queue, budget, patience, one more attempt.

import PQueue from 'p-queue';
import pRetry from 'p-retry';
import type { ChatModel, ChatTurn, ModelReply, ReplyShape, TokenUsage } from './chat-model.ts';
import { estimateTokens } from './choose-evidence.ts';
import type { DailyBudget } from './daily-budget.ts';
import { ModelFailure } from './model-failure.ts';

/** How a model is called. */
export interface CallLimits {
  /** Milliseconds of one attempt. */
  readonly timeout: number;
  /** Calls at the same time. */
  readonly concurrency: number;
  /** Calls that wait for that. */
  readonly waiting: number;
  readonly mostOutputTokens: number;
  /** Milliseconds before the second attempt, up to twice as long by chance. */
  readonly backoff: number;
}

/** Calls a model within its limits: a few at a time, each with a deadline, a second try and a share of the budget. */
export class ModelCaller {
  readonly #model: ChatModel;
  readonly #limits: CallLimits;
  readonly #budget: DailyBudget;
  readonly #onUsed: (used: TokenUsage) => void;
  readonly #queue: PQueue;

  /** @param onUsed - Told what each attempt used, estimated where the model does not say. */
  constructor(
    model: ChatModel,
    limits: CallLimits,
    budget: DailyBudget,
    onUsed: (used: TokenUsage) => void = () => {},
  ) {
    this.#model = model;
    this.#limits = limits;
    this.#budget = budget;
    this.#onUsed = onUsed;
    this.#queue = new PQueue({ concurrency: limits.concurrency });
  }

  get name(): string {
    return this.#model.name;
  }

  /**
   * @param signal - Gives up the work; the promise then rejects with the signal's reason.
   * @throws ModelFailure When the model does not give a reply, after a second attempt where that may help.
   */
  async call(
    turns: readonly ChatTurn[],
    shape: ReplyShape,
    signal: AbortSignal,
  ): Promise<ModelReply> {
    if (this.#queue.size >= this.#limits.waiting) {
      throw new ModelFailure('busy', `${this.#queue.size} requests wait for the model.`);
    }

    return this.#queue.add(
      () =>
        pRetry(() => this.#attempt(turns, shape, signal), {
          retries: 1,
          minTimeout: this.#limits.backoff,
          randomize: true,
          signal,
          shouldRetry: ({ error }) => error instanceof ModelFailure && error.isPassing,
        }),
      { signal },
    );
  }

  async #attempt(
    turns: readonly ChatTurn[],
    shape: ReplyShape,
    signal: AbortSignal,
  ): Promise<ModelReply> {
    signal.throwIfAborted();
    const input = turns.reduce((sum, { text }) => sum + estimateTokens(text), 0);
    const reservation = this.#budget.reserve({ input, output: this.#limits.mostOutputTokens });
    const deadline = AbortSignal.timeout(this.#limits.timeout);
    let used = { input, output: 0 };

    try {
      const reply = await this.#model.complete(turns, shape, AbortSignal.any([signal, deadline]));
      used = reply.usage ?? { input, output: estimateTokens(reply.text) };

      return reply;
    } catch (error) {
      signal.throwIfAborted();
      if (deadline.aborted) {
        throw new ModelFailure('timeout', `No reply within ${this.#limits.timeout} ms.`);
      }
      if (error instanceof ModelFailure && isFree(error)) used = { input: 0, output: 0 };

      throw error;
    } finally {
      reservation.settle(used);
      this.#onUsed(used);
    }
  }
}

/** A request that was turned down costs nothing; one that broke off may. */
function isFree({ kind, status }: ModelFailure): boolean {
  return kind !== 'timeout' && status !== undefined && status >= 400;
}
