// What may be spent on a chat model in a day.

import type { TokenUsage } from './chat-model.ts';
import { ModelFailure } from './model-failure.ts';

/** Money, in whatever currency, for a million tokens. */
export interface TokenPrices {
  readonly input: number;
  readonly output: number;
}

/** What may be spent from one midnight UTC to the next; what is absent is not limited. */
export interface DailyLimits {
  readonly tokens?: number;
  readonly cost?: number;
  /** Needed where `cost` is limited. */
  readonly prices?: TokenPrices;
}

/** What was spent on a day. */
export interface DailySpending extends TokenUsage {
  /** ISO 8601 date, UTC. */
  readonly day: string;
}

/** Tokens that are set aside for a request on its way. */
export interface Reservation {
  /** Replaces what was set aside by what was used; to be called once. */
  settle(used: TokenUsage): void;
}

/** Tokens and money of a day. A request takes what it may need at most before it is made. */
export class DailyBudget {
  readonly #limits: DailyLimits;
  readonly #now: () => Date;
  readonly #onChange: (spending: DailySpending) => void;
  #day: string;
  #input: number;
  #output: number;
  #reservedInput = 0;
  #reservedOutput = 0;

  /**
   * @param before - What was spent before the program started; of another day it counts as nothing.
   * @param onChange - Told what the day has cost so far, after each request.
   */
  constructor(
    limits: DailyLimits,
    before: DailySpending | undefined,
    onChange: (spending: DailySpending) => void = () => {},
    now: () => Date = () => new Date(),
  ) {
    this.#limits = limits;
    this.#now = now;
    this.#onChange = onChange;
    this.#day = dayOf(now());
    const isToday = before?.day === this.#day;
    this.#input = isToday ? before.input : 0;
    this.#output = isToday ? before.output : 0;
  }

  get spending(): DailySpending {
    return { day: this.#day, input: this.#input, output: this.#output };
  }

  /** @throws ModelFailure `budget`, when so much is not left. */
  reserve(most: TokenUsage): Reservation {
    this.#turnDay();
    const input = this.#input + this.#reservedInput + most.input;
    const output = this.#output + this.#reservedOutput + most.output;
    const { tokens, cost, prices } = this.#limits;
    if (tokens !== undefined && input + output > tokens) {
      throw new ModelFailure('budget', `The ${tokens} tokens of ${this.#day} are used up.`);
    }
    if (cost !== undefined && prices !== undefined && costOf({ input, output }, prices) > cost) {
      throw new ModelFailure('budget', `The budget of ${cost} for ${this.#day} is used up.`);
    }

    this.#reservedInput += most.input;
    this.#reservedOutput += most.output;

    return {
      settle: (used) => {
        this.#turnDay();
        this.#reservedInput -= most.input;
        this.#reservedOutput -= most.output;
        this.#input += used.input;
        this.#output += used.output;
        this.#onChange(this.spending);
      },
    };
  }

  #turnDay(): void {
    const today = dayOf(this.#now());
    if (today === this.#day) return;

    this.#day = today;
    this.#input = 0;
    this.#output = 0;
  }
}

/** Money that so many tokens cost. */
export function costOf({ input, output }: TokenUsage, prices: TokenPrices): number {
  return (input * prices.input + output * prices.output) / 1e6;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
