// The port of conversations: what was said last, so that a follow-up is understood.

import {
  type Answer,
  type Lookup,
  type OneAnswer,
  sentencesOf,
  shownSources,
  type Timings,
} from '../../answer/answer.ts';
import type { Exchange } from '../../answer/answerer.ts';
import type { Language } from '../../language/language.ts';

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

/** Milliseconds that a person's language is remembered; people change it seldom. */
export const languageAge = 24 * 60 * 60_000;

/**
 * The last exchanges of each conversation. A conversation has several keys: its thread or direct message, and every
 * message of the bot in it, so that a reply to any of them continues it.
 */
export interface Conversations {
  /** Oldest first; undefined when nothing is known of that key (any more). */
  get(key: string): Promise<readonly Exchange[] | undefined>;

  /** Keeps a conversation under all of its keys, cut to the limits. */
  keep(keys: readonly string[], exchanges: readonly Exchange[]): Promise<void>;

  /** Slug of the story that a person chose last in a channel; undefined when it is not known (any more). */
  chosenBy(user: string, channel: string): Promise<string | undefined>;

  /** Remembers which story a person chose in a channel. */
  chose(user: string, channel: string, story: string): Promise<void>;

  /** The language that a person wrote in last; undefined when it is not known (any more). */
  spokenBy(user: string): Promise<Language | undefined>;

  /** Remembers the language that a person writes in. */
  heard(user: string, language: Language): Promise<void>;

  /** What a person asked in conversations that are kept, each question once. */
  questionsOf(user: string): Promise<readonly string[]>;

  /** Slugs of the stories that a person chose. */
  storiesOf(user: string): Promise<readonly string[]>;

  /** Forgets what a person asked, chose and spoke. */
  forget(user: string): Promise<void>;
}

/** The key under which a conversation is found by a message of the bot in it. */
export function messageKey(messageId: string): string {
  return `message:${messageId}`;
}

/** The last exchanges that the limits let one conversation keep, without what nothing that follows needs of them. */
export function cutExchanges(
  exchanges: readonly Exchange[],
  limits: Pick<ConversationLimits, 'exchanges' | 'characters'>,
): readonly Exchange[] {
  const kept: Exchange[] = [];
  let characters = 0;

  for (const exchange of exchanges.slice(-limits.exchanges).reverse()) {
    characters += sizeOf(exchange);
    if (characters > limits.characters) break;
    kept.push(compact(exchange));
  }

  return kept.toReversed();
}

/** What an exchange is once it is kept: the same for all conversations that it belongs to. */
function compact(exchange: Exchange): Exchange {
  const answer = withoutSearch(exchange.answer);

  return answer === exchange.answer ? exchange : { ...exchange, answer };
}

/** One for all answers that are kept. */
const noTime: Timings = { retrieval: 0, answer: 0, total: 0 };
const nothing: Lookup['retrieved'] = [];

/**
 * Which paragraphs were found, how near each was and how long that took is most of an answer, and of use to nobody later.
 * An answer that is kept already stays as it is.
 */
function withoutSearch(answer: Answer): Answer {
  if (answer.timings === noTime) return answer;
  if (answer.status !== 'several') return withoutFound(answer);

  return {
    ...answer,
    timings: noTime,
    parts: answer.parts.map((part) => ({ ...part, answer: withoutFound(part.answer) })),
  };
}

function withoutFound<Kind extends OneAnswer>(answer: Kind): Kind {
  if (!('lookup' in answer)) return { ...answer, timings: noTime };

  return { ...answer, timings: noTime, lookup: { ...answer.lookup, retrieved: nothing } };
}

/** Characters that a person would read in it. */
export function sizeOf({ question, answer }: Exchange): number {
  const quotes = shownSources(answer).reduce((sum, { citation }) => sum + citation.quote.length, 0);

  return sentencesOf(answer).reduce((sum, { text }) => sum + text.length, question.length + quotes);
}
