// The question in a message, without the client's types.

import type { Request } from '../gate/request.ts';
import { type Names, readTyped } from './markdown.ts';
import { asksAlone, type Stance, stanceOf, withText } from './pointing.ts';

/** What somebody wrote, and what they sent with it. */
export interface Written {
  /** Empty where Discord does not show it to the bot. */
  readonly content: string;
  readonly names: Names;
  /** Other words of the same message: those of a message that it forwards, the question of a poll. */
  readonly enclosed?: string;
  /** Reads the text file that came with it; undefined where no file did, `unreadable` for any other. */
  file(): Promise<string | 'unreadable' | undefined>;
}

/** A message that another one is about: `hidden` where Discord does not show it, undefined where there is none. */
export type Other = Written | 'hidden' | undefined;

/** What matters of a message for the decision whether, and what, it asks. */
export interface IncomingMessage {
  readonly author: 'person' | 'bot' | 'webhook' | 'system';
  readonly place: 'direct-message' | 'guild';
  /**
   * Whether Discord lists the bot itself, or the role that is the bot's alone, among the mentioned; replies that ping
   * the bot do, other roles and `@everyone` do not.
   */
  readonly pings: 'bot' | 'role' | 'nobody';
  readonly written: Written;
  /** Reads the message of somebody else that it replies to. */
  repliedTo(): Promise<Other>;
  /** Reads the message that its thread hangs on, where nothing was said to the bot there yet. */
  threadStart(): Promise<Other>;
}

/** Whether a message calls the bot at all. */
export function callsBot({
  author,
  place,
  pings,
}: Pick<IncomingMessage, 'author' | 'place' | 'pings'>): boolean {
  return author === 'person' && (place === 'direct-message' || pings !== 'nobody');
}

/**
 * The question in a message; undefined where it does not call the bot. What its own words leave open is looked for in
 * what came with it, then in the message that it replies to, then in the one that its thread hangs on: `stimmt das?`
 * asks about that text. Words that ask something themselves take nothing over.
 */
export async function questionFromMessage(message: IncomingMessage): Promise<Request | undefined> {
  if (!callsBot(message)) return undefined;

  const { written, pings, place } = message;
  const own = await read(written);
  if (place === 'guild' && pings === 'role' && own.isEmpty) return { kind: 'not-shown' };
  if (own.stance === 'whole') return { kind: 'question', text: own.text };

  const { text, stance } = own;
  const replied = await readOther(await message.repliedTo());
  if (replied !== undefined && replied !== 'hidden') return about(text, replied);
  if (replied === 'hidden' && stance === 'pointing') return unread(text, 'unreadable-message');
  if (own.isFileUnreadable) return unread(text, 'unreadable-file');

  const start = replied === undefined ? await readOther(await message.threadStart()) : undefined;
  if (start !== undefined && start !== 'hidden') return about(text, start);
  // Somebody who only calls the bot may as well want to know what it is.
  const asks = saysSomething(text);
  if (start === 'hidden' && stance === 'pointing' && asks)
    return unread(text, 'unreadable-message');

  return asks ? { kind: 'question', text } : { kind: 'introduction' };
}

/** The question in a text that comes alone. */
export function questionFromText(content: string, names: Names): Request {
  const { text, aside } = readTyped(content, names);
  if (aside !== '' && stanceOf(text) !== 'whole') return about(text, aside);

  return saysSomething(text) ? { kind: 'question', text } : { kind: 'introduction' };
}

interface Own {
  readonly text: string;
  readonly stance: Stance;
  /** Whether nothing at all is there, as where Discord shows nothing. */
  readonly isEmpty: boolean;
  readonly isFileUnreadable: boolean;
}

async function read({ content, names, enclosed = '', file }: Written): Promise<Own> {
  const { text, aside } = readTyped(content, names);
  const stance = stanceOf(text);
  const own = { text, stance, isEmpty: false, isFileUnreadable: false };
  if (stance === 'whole') return own;

  const beside = aside || readTyped(enclosed, names).text;
  if (beside !== '') return { ...own, text: composed(text, beside), stance: 'whole' };

  const attached = stance === 'pointing' ? await file() : undefined;
  if (attached === undefined) return { ...own, isEmpty: content === '' };
  if (attached === 'unreadable') return { ...own, isFileUnreadable: true };

  const inFile = readTyped(attached, names);
  const found = inFile.text || inFile.aside;
  return found === ''
    ? { ...own, isFileUnreadable: true }
    : { ...own, text: composed(text, found), stance: 'whole' };
}

async function readOther(other: Other): Promise<string | 'hidden' | undefined> {
  if (other === undefined || other === 'hidden') return other;

  const { text } = await read(other);

  return saysSomething(text) ? text : 'hidden';
}

function about(own: string, other: string): Request {
  return { kind: 'question', text: composed(own, other) };
}

function composed(own: string, beside: string): string {
  if (!saysSomething(own)) return beside;

  return asksAlone(own) ? own : withText(own, beside);
}

function unread(text: string, kind: 'unreadable-message' | 'unreadable-file'): Request {
  return asksAlone(text) ? { kind: 'question', text } : { kind };
}

/** Whether there is more than punctuation. */
function saysSomething(text: string): boolean {
  return /[^\p{P}\s]/u.test(text);
}
