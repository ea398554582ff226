import { LRUCache } from 'lru-cache';
import { sentencesOf, shownSources } from '../../answer/answer.ts';
import type { Exchange } from '../../answer/answerer.ts';

/** How much of conversations is kept, for everybody together and for each. */
export interface ConversationLimits {
  /** Exchanges of one conversation; the oldest go first. */
  readonly exchanges: number;
  /** Characters of questions and answers of one conversation; the oldest go first. */
  readonly characters: number;
  /** Milliseconds after the last exchange. */
  readonly age: number;
  /** Characters of all conversations together; the one not used for longest goes first. */
  readonly allCharacters: number;
}

export const defaultConversationLimits: ConversationLimits = {
  exchanges: 5,
  characters: 6_000,
  age: 60 * 60_000,
  allCharacters: 20_000_000,
};

/**
 * The last exchanges of each conversation, in memory only. A conversation has several keys: its thread or direct
 * message, and every message of the bot in it, so that a reply to any of them continues it.
 */
export class Conversations {
  readonly #limits: ConversationLimits;
  readonly #exchanges: LRUCache<string, readonly Exchange[]>;

  /** @param clock tells milliseconds that never go back */
  constructor(
    limits: ConversationLimits = defaultConversationLimits,
    clock: { now(): number } = performance,
  ) {
    this.#limits = limits;
    this.#exchanges = new LRUCache({
      max: 50_000,
      maxSize: limits.allCharacters,
      sizeCalculation: (exchanges) =>
        1 + exchanges.reduce((sum, exchange) => sum + sizeOf(exchange), 0),
      ttl: limits.age,
      perf: clock,
    });
  }

  /** Oldest first; undefined when nothing is known of that key (any more). */
  get(key: string): readonly Exchange[] | undefined {
    return this.#exchanges.get(key);
  }

  /** Keeps a conversation under all of its keys, cut to the limits. */
  keep(keys: readonly string[], exchanges: readonly Exchange[]): void {
    const kept = this.#cut(exchanges);
    for (const key of keys) this.#exchanges.set(key, kept);
  }

  #cut(exchanges: readonly Exchange[]): readonly Exchange[] {
    const kept: Exchange[] = [];
    let characters = 0;

    for (const exchange of exchanges.slice(-this.#limits.exchanges).reverse()) {
      characters += sizeOf(exchange);
      if (characters > this.#limits.characters) break;
      kept.unshift(exchange);
    }

    return kept;
  }
}

/** The key under which a conversation is found by a message of the bot in it. */
export function messageKey(messageId: string): string {
  return `message:${messageId}`;
}

/** Characters that a person would read in it. */
function sizeOf({ question, answer }: Exchange): number {
  const quotes = shownSources(answer).reduce((sum, { citation }) => sum + citation.quote.length, 0);

  return sentencesOf(answer).reduce((sum, { text }) => sum + text.length, question.length + quotes);
}
