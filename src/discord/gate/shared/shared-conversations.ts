// Conversations that several processes share, and that outlive each of them.

import type { Exchange } from '../../../answer/answerer.ts';
import { type Language, languages } from '../../../language/language.ts';
import type { Stories } from '../../../story/stories.ts';
import {
  type ConversationLimits,
  type Conversations,
  cutExchanges,
  defaultConversationLimits,
  languageAge,
} from '../conversations.ts';
import { MemoryConversations } from '../memory-conversations.ts';
import { exchangesIn, textOf } from './kept-exchanges.ts';
import type { SharedState, StateServer } from './shared-state.ts';

const conversation = 'conversation:';
const chosen = 'chosen:';

/**
 * Conversations at a server, each until its age; how much it holds in all is the server's own limit. While the server is
 * away they begin anew in this process, and who wants to be forgotten meanwhile is forgotten there as soon as it is back.
 */
export class SharedConversations implements Conversations {
  readonly #state: SharedState;
  readonly #stories: () => Pick<Stories, 'one'>;
  readonly #limits: ConversationLimits;
  readonly #own: Conversations;
  readonly #toForget = new Set<string>();

  /** @param stories - As they are now: what is kept is proved by them. */
  constructor(
    state: SharedState,
    stories: () => Pick<Stories, 'one'>,
    limits: ConversationLimits = defaultConversationLimits,
  ) {
    this.#state = state;
    this.#stories = stories;
    this.#limits = limits;
    this.#own = new MemoryConversations(limits);
  }

  async get(key: string): Promise<readonly Exchange[] | undefined> {
    return this.#ask(
      async (server) => this.#read(await server.get(conversation + key)),
      (own) => own.get(key),
    );
  }

  async keep(keys: readonly string[], exchanges: readonly Exchange[]): Promise<void> {
    if (keys.length === 0) return;

    const kept = cutExchanges(exchanges, this.#limits);
    const text = textOf(kept);
    const people = new Set(kept.flatMap(({ by }) => by ?? []));
    await this.#ask(
      async (server) => {
        const all = keys.map((key) => conversation + key);
        const writing = server.multi();
        for (const key of all) writing.set(key, text, lasting(this.#limits.age));
        for (const person of people) note(writing, person, all);
        await writing.exec();
      },
      (own) => own.keep(keys, kept),
    );
  }

  async chosenBy(user: string, channel: string): Promise<string | undefined> {
    return this.#ask(
      async (server) => (await server.get(`${chosen}${user}:${channel}`)) ?? undefined,
      (own) => own.chosenBy(user, channel),
    );
  }

  async chose(user: string, channel: string, story: string): Promise<void> {
    const key = `${chosen}${user}:${channel}`;
    await this.#ask(
      async (server) => {
        const writing = server.multi().set(key, story, lasting(this.#limits.age));
        note(writing, user, [key]);
        await writing.exec();
      },
      (own) => own.chose(user, channel, story),
    );
  }

  async spokenBy(user: string): Promise<Language | undefined> {
    return this.#ask(
      async (server) => {
        const spoken = await server.get(languageKey(user));
        return languages.find((language) => language === spoken);
      },
      (own) => own.spokenBy(user),
    );
  }

  async heard(user: string, language: Language): Promise<void> {
    await this.#ask(
      async (server) => void (await server.set(languageKey(user), language, lasting(languageAge))),
      (own) => own.heard(user, language),
    );
  }

  async questionsOf(user: string): Promise<readonly string[]> {
    return this.#ask(
      async (server) => {
        const texts = await valuesOf(server, user, conversation);
        const all = texts.flatMap(([, text]) => this.#read(text) ?? []);
        const own = all.filter(({ by }) => by === user);

        return [...new Set(own.map(({ question }) => question))];
      },
      (own) => own.questionsOf(user),
    );
  }

  async storiesOf(user: string): Promise<readonly string[]> {
    return this.#ask(
      async (server) => {
        const stories = await valuesOf(server, user, chosen);
        return [...new Set(stories.map(([, story]) => story))];
      },
      (own) => own.storiesOf(user),
    );
  }

  async forget(user: string): Promise<void> {
    await this.#own.forget(user);
    this.#toForget.add(user);
    // Forgotten before anything else is asked of the server.
    await this.#ask(
      async () => {},
      async () => {},
    );
  }

  #read(text: string | null): readonly Exchange[] | undefined {
    return text === null ? undefined : exchangesIn(text, this.#stories());
  }

  #ask<Result>(
    there: (server: StateServer) => Promise<Result>,
    here: (own: Conversations) => Promise<Result>,
  ): Promise<Result> {
    return this.#state.ask(
      async (server) => {
        for (const user of [...this.#toForget]) {
          await this.#forgetAt(server, user);
          this.#toForget.delete(user);
        }

        return there(server);
      },
      () => here(this.#own),
    );
  }

  async #forgetAt(server: StateServer, user: string): Promise<void> {
    const conversations = await valuesOf(server, user, conversation);
    const choices = await valuesOf(server, user, chosen);
    const forgetting = server.multi();
    for (const [key, text] of conversations) {
      const others = exchangesIn(text, this.#stories()).filter(({ by }) => by !== user);
      if (others.length === 0) forgetting.del(key);
      else forgetting.set(key, textOf(others), { expiration: 'KEEPTTL' });
    }
    for (const [key] of choices) forgetting.del(key);
    await forgetting.del(languageKey(user)).del(personKey(user)).exec();
  }
}

/** Where it is noted what belongs to a person. */
function personKey(user: string): string {
  return `person:${user}`;
}

function languageKey(user: string): string {
  return `language:${user}`;
}

/** For so many milliseconds. */
function lasting(age: number) {
  return { expiration: { type: 'PX', value: age } } as const;
}

type Writing = ReturnType<StateServer['multi']>;

/** Notes keys of a person. What they name may end before the note. */
function note(writing: Writing, person: string, keys: readonly string[]): void {
  writing.sAdd(personKey(person), [...keys]).pExpire(personKey(person), languageAge);
}

/** What is there of a person's keys that begin so. */
async function valuesOf(
  server: StateServer,
  user: string,
  beginning: string,
): Promise<readonly (readonly [string, string])[]> {
  const members = await server.sMembers(personKey(user));
  const keys = members.filter((key) => key.startsWith(beginning));
  if (keys.length === 0) return [];

  const values = await server.mGet(keys);
  return keys.flatMap((key, index) => {
    const value = values[index];
    return typeof value === 'string' ? [[key, value] as const] : [];
  });
}
