// Conversations in memory: those of one process, gone with it.

import { LRUCache } from 'lru-cache';
import type { Exchange } from '../../answer/answerer.ts';
import type { Language } from '../../language/language.ts';
import {
  type ConversationLimits,
  type Conversations,
  cutExchanges,
  defaultConversationLimits,
  languageAge,
  sizeOf,
} from './conversations.ts';

/** Conversations and people that are remembered. */
const mostKept = 50_000;

/** Conversations in memory; the one that was not used for longest is forgotten first. */
export class MemoryConversations implements Conversations {
  readonly #limits: ConversationLimits;
  readonly #exchanges: LRUCache<string, readonly Exchange[]>;
  readonly #languages: LRUCache<string, Language>;
  readonly #chosen: LRUCache<string, string>;

  /** @param clock tells milliseconds that never go back */
  constructor(
    limits: ConversationLimits = defaultConversationLimits,
    clock: { now(): number } = performance,
  ) {
    this.#limits = limits;
    this.#languages = new LRUCache({ max: mostKept, ttl: languageAge, perf: clock });
    this.#chosen = new LRUCache({ max: mostKept, ttl: limits.age, perf: clock });
    this.#exchanges = new LRUCache({
      max: mostKept,
      maxSize: limits.allCharacters,
      sizeCalculation: (exchanges) =>
        1 + exchanges.reduce((sum, exchange) => sum + sizeOf(exchange), 0),
      ttl: limits.age,
      perf: clock,
    });
  }

  async get(key: string): Promise<readonly Exchange[] | undefined> {
    return this.#exchanges.get(key);
  }

  async spokenBy(user: string): Promise<Language | undefined> {
    return this.#languages.get(user);
  }

  async heard(user: string, language: Language): Promise<void> {
    this.#languages.set(user, language);
  }

  async chosenBy(user: string, channel: string): Promise<string | undefined> {
    return this.#chosen.get(`${user}:${channel}`);
  }

  async chose(user: string, channel: string, story: string): Promise<void> {
    this.#chosen.set(`${user}:${channel}`, story);
  }

  async keep(keys: readonly string[], exchanges: readonly Exchange[]): Promise<void> {
    const kept = cutExchanges(exchanges, this.#limits);
    for (const key of keys) this.#exchanges.set(key, kept);
  }

  async questionsOf(user: string): Promise<readonly string[]> {
    const own = [...this.#exchanges.values()].flat().filter(({ by }) => by === user);

    return [...new Set(own.map(({ question }) => question))];
  }

  async storiesOf(user: string): Promise<readonly string[]> {
    const own = [...this.#chosen.entries()].filter(([key]) => key.startsWith(`${user}:`));

    return [...new Set(own.map(([, story]) => story))];
  }

  async forget(user: string): Promise<void> {
    for (const [key, exchanges] of [...this.#exchanges.entries()]) {
      const others = exchanges.filter(({ by }) => by !== user);
      if (others.length === exchanges.length) continue;
      if (others.length === 0) this.#exchanges.delete(key);
      else this.#exchanges.set(key, others);
    }
    for (const key of [...this.#chosen.keys()]) {
      if (key.startsWith(`${user}:`)) this.#chosen.delete(key);
    }
    this.#languages.delete(user);
  }
}
