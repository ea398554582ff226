// What somebody wrote, read as their own words with what stands beside them, without the client's types.

import { type Names, readTyped } from './markdown.ts';
import { composed, type Stance, saysSomething, stanceOf } from './pointing.ts';

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

/** What was written, read. */
export interface OwnWords {
  readonly text: string;
  readonly stance: Stance;
  /** Whether nothing at all is there, as where Discord shows nothing. */
  readonly isEmpty: boolean;
  readonly isFileUnreadable: boolean;
}

/** Reads what was written: what its own words leave open is looked for in what came with it. */
export async function ownWords({
  content,
  names,
  enclosed = '',
  file,
}: Written): Promise<OwnWords> {
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

/** The words of a message that another one is about; one that says nothing counts as hidden. */
export async function otherWords(other: Other): Promise<string | 'hidden' | undefined> {
  if (other === undefined || other === 'hidden') return other;

  const { text } = await ownWords(other);

  return saysSomething(text) ? text : 'hidden';
}
