// What commands are called in Discord's lists, in every language.

import type { ByLanguage } from '../../../language/language.ts';
import { german } from './de.ts';
import { english } from './en.ts';

/** A command or an option as Discord lists it: a name in lower case, and what it is for, in at most 100 characters. */
export interface Label {
  readonly name: string;
  readonly description: string;
}

/** The labels of one language. The compiler holds them complete. */
export interface CommandTexts {
  readonly ask: Label;
  readonly story: Label;
  readonly quotes: Label;
  readonly timeline: Label;
  readonly compare: Label;
  readonly help: Label;
  readonly privacy: Label;
  /** Commands in the menu of a message: what they do, in at most 32 characters. */
  readonly menu: {
    readonly check: string;
    readonly answer: string;
  };
  readonly article: Label;
  readonly settings: Label;
  /** What editors do with `/article`. */
  readonly articleActions: Readonly<
    Record<
      'add' | 'list' | 'show' | 'gaps' | 'note' | 'reindex' | 'remove' | 'undo' | 'use' | 'unuse',
      Label
    >
  >;
  /** Options; each means the same in every command that has it. */
  readonly options: {
    readonly question: Label;
    readonly private: Label;
    readonly story: Label;
    readonly file: Label;
    readonly address: Label;
    readonly replace: Label;
    readonly channel: Label;
    readonly note: Label;
    readonly topic: Label;
    readonly speaker: Label;
    readonly first: Label;
    readonly second: Label;
  };
}

/** By language. */
export const commandTexts: ByLanguage<CommandTexts> = { de: german, en: english };
