// The question in a message, without the client's types.

import type { Request } from '../gate/request.ts';

/** What matters of a message for the decision whether, and what, it asks. */
export interface IncomingMessage {
  readonly content: string;
  readonly author: 'person' | 'bot' | 'webhook' | 'system';
  readonly place: 'direct-message' | 'guild';
  /** Whether Discord lists the bot itself among the mentioned users; replies that ping it do, roles and `@everyone` do not. */
  readonly pingsBot: boolean;
  /** The message that it replies to, where it is one and is known. */
  readonly repliedTo?: {
    readonly author: 'this-bot' | 'other';
    /** Empty where Discord does not show it to the bot. */
    readonly content: string;
  };
}

/**
 * The question in a message: its text without the mentions of the bot; undefined where it does not call the bot. A person who replies to somebody else's
 * message and mentions the bot asks about that message, which follows their own words as a quote.
 * @param botId the bot's user id
 */
export function questionFromMessage(message: IncomingMessage, botId: string): Request | undefined {
  if (message.author !== 'person') return undefined;
  if (message.place === 'guild' && !message.pingsBot) return undefined;

  const text = withoutMention(message.content, botId);
  const { repliedTo } = message;
  const asksAboutOther = repliedTo?.author === 'other' && mentions(message.content, botId);
  if (!asksAboutOther) return text === '' ? { kind: 'introduction' } : { kind: 'question', text };

  const about = withoutMention(repliedTo.content, botId);
  if (about !== '') return { kind: 'question', text: text === '' ? about : `${text}\n„${about}“` };

  return text === '' ? { kind: 'unreadable-message' } : { kind: 'question', text };
}

/** A message's text without the mentions of that user, and without the gap that they leave. */
export function withoutMention(content: string, userId: string): string {
  return content
    .replace(mentionOf(userId), ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ([,.;:!?])(?=\s|$)/gu, '$1')
    .replace(/^[\s,:;]+|\s+$/gu, '');
}

function mentions(content: string, userId: string): boolean {
  return mentionOf(userId).test(content);
}

function mentionOf(userId: string): RegExp {
  return new RegExp(`<@!?${userId}>`, 'gu');
}
