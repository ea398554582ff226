// Whom the conversations of a set are led with: the answerer alone, or the bot as it is met on Discord.

import { type Answer, answersIn, isAboutStory } from '../../../src/answer/answer.ts';
import type { Answerer, Exchange } from '../../../src/answer/answerer.ts';
import type { Language } from '../../../src/language/language.ts';

/** Where people talk with the bot on Discord. */
export const surfaces = ['slash', 'mention', 'direct'] as const;

export type Surface = (typeof surfaces)[number];

/** What came back. */
export interface Heard {
  /** Undefined where nothing was answered. */
  readonly answer: Answer | undefined;
  /** What the answer says and whoever asked cannot see; empty where they see everything. */
  readonly unseen: readonly string[];
}

/** One conversation. */
export interface Talk {
  /** @param person - Who says it, where several people do. */
  say(person: string, text: string): Promise<Heard>;
}

/** Somebody to talk with about one story. */
export interface Interlocutor {
  /** Begins a conversation that knows of no other one. */
  begin(): Talk;
  close(): Promise<void>;
}

/**
 * The answerer alone: every reply that the story was asked for is part of the history of later turns, and each person's
 * last language is what their next short text is taken for.
 */
export function answererAlone(answerer: Pick<Answerer, 'answer'>, usual: Language): Interlocutor {
  return {
    begin() {
      const spoken = new Map<string, Language>();
      const history: Exchange[] = [];

      return {
        async say(person, text) {
          const language = spoken.get(person) ?? usual;
          const answer = await answerer.answer({ text, history: [...history], language });
          spoken.set(person, answer.language);
          if (answersIn(answer).some(isAboutStory)) history.push({ question: text, answer });

          return { answer, unseen: [] };
        },
      };
    },
    close: async () => {},
  };
}
