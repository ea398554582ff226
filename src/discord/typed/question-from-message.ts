// The question in a message, without the client's types.

import type { Request } from '../gate/request.ts';
import type { Call } from './call.ts';
import { asksAlone, composed, saysSomething } from './pointing.ts';
import { type Other, otherWords, ownWords, type Written } from './written.ts';

/** What matters of a message that calls the bot for what it asks. */
export interface IncomingMessage extends Pick<Call, 'place' | 'pings'> {
  readonly written: Written;
  /** Reads the message of somebody else that it replies to. */
  repliedTo(): Promise<Other>;
  /** Reads the message that its thread hangs on, where nothing was said to the bot there yet. */
  threadStart(): Promise<Other>;
}

/**
 * The question in a message that calls the bot. What its own words leave open is looked for in what came with it, then
 * in the message that it replies to, then in the one that its thread hangs on: `stimmt das?` asks about that text.
 * Words that ask something themselves take nothing over.
 */
export async function questionFromMessage(message: IncomingMessage): Promise<Request> {
  const { written, pings, place } = message;
  const own = await ownWords(written);
  if (place === 'guild' && pings === 'role' && own.isEmpty) return { kind: 'not-shown' };

  const { text, stance } = own;
  if (stance === 'whole') return { kind: 'question', text };

  const unless = (kind: 'unreadable-message' | 'unreadable-file'): Request =>
    asksAlone(text) ? { kind: 'question', text } : { kind };

  const replied = await otherWords(await message.repliedTo());
  if (replied === 'hidden' && stance === 'pointing') return unless('unreadable-message');
  if (replied !== undefined && replied !== 'hidden') {
    return { kind: 'question', text: composed(text, replied) };
  }
  if (own.isFileUnreadable) return unless('unreadable-file');

  const start = replied === undefined ? await otherWords(await message.threadStart()) : undefined;
  if (start !== undefined && start !== 'hidden') {
    return { kind: 'question', text: composed(text, start) };
  }
  // Somebody who only calls the bot may as well want to know what it is.
  if (!saysSomething(text)) return { kind: 'introduction' };

  return start === 'hidden' && stance === 'pointing'
    ? unless('unreadable-message')
    : { kind: 'question', text };
}
