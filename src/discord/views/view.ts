// What a command shows of a story, before it is cut into pages.

import type { StoryDesk } from '../../answer/desk.ts';
import type { Language } from '../../language/language.ts';
import type { Block } from '../reply/pack-blocks.ts';

/** What a view is made from. */
export interface ViewContext {
  readonly desk: StoryDesk;
  /** What the reader reads. */
  readonly language: Language;
  /** What ages are counted to. */
  readonly now: Date;
}

/** Something that is shown, page by page. */
export interface Listing {
  /** Stands on every page. */
  readonly heading: readonly Block[];
  /** Stands on the first page alone. */
  readonly intro?: readonly Block[];
  readonly entries: readonly Block[];
  /** The story's own address, where it has one. */
  readonly url?: string;
}

/** What a view needs to be made again, as short as the custom id of a button must be. */
export type ViewArguments = readonly string[];

/** Makes what is shown; undefined where what it shows is gone. */
export type View = (context: ViewContext, parts: ViewArguments) => Listing | undefined;

/** A line without markdown. */
export function plain(text: string): Block {
  return { before: '', text, after: '' };
}

/** A line in bold type. */
export function bold(text: string): Block {
  return { before: '**', text, after: '**' };
}

/** A heading inside a list, with a line of air above it. */
export function section(text: string): Block {
  return { before: '\n**', text, after: '**', keepsWithNext: true };
}
