// What editors read, in every language.

import type { ByLanguage, Language } from '../../../language/language.ts';
import type { EditingStep } from '../../../library/editing/editing-step.ts';
import { germanEditing } from './de.ts';
import { englishEditing } from './en.ts';

/** Every phrase for editors, in one language; plain text, escaped where it is shown. A story is given by its headline. */
export interface EditingTexts {
  readonly notEditor: string;
  /** Stories cannot be changed from this server. @param server - Its id. */
  readonly notHere: (server: string) => string;
  /** This program has nothing to change stories with. */
  readonly notPossible: string;
  readonly steps: Readonly<Record<EditingStep, string>>;
  /** Neither a file nor an address was given, or both were. */
  readonly oneOfBoth: string;
  readonly fileTooLarge: (megabytes: number) => string;
  readonly fileNotFetched: string;
  readonly added: (story: string, paragraphs: number) => string;
  /** Notes of the story that was replaced stand at the end of the new one. */
  readonly notesKept: (count: number) => string;
  /** Above the notes of the story that was replaced, which the new file takes none of. */
  readonly notesLost: (count: number) => string;
  readonly reindexed: (story: string, paragraphs: number) => string;
  /** A note was added. @param told - How many had asked to be told and are. */
  readonly noted: (story: string, place: string, told: number) => string;
  /** To somebody who had asked to be told. */
  readonly toldOfNote: (word: string, story: string, place: string) => string;
  /** Above the list of stories. */
  readonly stories: (count: number) => string;
  readonly storyLine: (story: string, file: string, version: number, paragraphs: number) => string;
  readonly noStory: string;
  /** Headings of the preview. */
  readonly preview: {
    readonly paragraphs: (count: number) => string;
    readonly leftOut: (count: number) => string;
    readonly nothingLeftOut: string;
    readonly speakers: string;
    readonly questions: string;
    readonly questionsPending: string;
    readonly more: (count: number) => string;
  };
  readonly confirmRemoval: (story: string) => string;
  readonly remove: string;
  readonly removed: (story: string) => string;
  readonly undo: string;
  readonly restored: (story: string) => string;
  readonly nothingToRestore: string;
  readonly bound: (channel: string, story: string) => string;
  readonly unbound: (channel: string) => string;
  readonly notBound: (channel: string) => string;
  /** The form of `/settings`. */
  readonly settings: {
    readonly heading: string;
    readonly language: string;
    readonly anyLanguage: string;
    readonly languages: Readonly<Record<Language, string>>;
    readonly channels: string;
    readonly role: string;
    readonly isPrivate: (on: boolean) => string;
    /** Whether the gap desk counts. */
    readonly gapDesk: (on: boolean) => string;
    readonly corrections: (on: boolean) => string;
    readonly bound: (count: number) => string;
    readonly budgets: string;
    /** Whose budget a line of the form is. */
    readonly scopes: Readonly<Record<'user' | 'channel' | 'guild', string>>;
    readonly budgetHint: string;
    /** What was written is no budget. */
    readonly noBudget: (written: string) => string;
    /** Members of a role see `/article` only where Discord is told so as well. */
    readonly roleHint: string;
  };
  /** What `/article gaps` shows. */
  readonly gaps: {
    /** The setting is off, and nothing was counted. */
    readonly off: string;
    /** Nothing was counted yet. */
    readonly nothing: string;
    readonly heading: (days: number) => string;
    /** Heading of what no story is about. */
    readonly noStory: string;
    readonly missed: string;
    /** @param others - What was asked with it. */
    readonly topic: (word: string, others: readonly string[], count: number) => string;
    readonly read: string;
    /** @param place - As answers call a paragraph. */
    readonly readParagraph: (place: string, cited: number, opened: number) => string;
    readonly doubted: string;
    /** @param places - None where the answer showed none. @param reasons - Each with its count. */
    readonly doubtedAnswer: (
      places: readonly string[],
      reasons: readonly string[],
      count: number,
    ) => string;
    readonly question: (question: string) => string;
  };
  /** The bot cannot write in the channel. */
  readonly cannotWrite: (channel: string) => string;
}

/** By language. */
export const editingTexts: ByLanguage<EditingTexts> = { de: germanEditing, en: englishEditing };
