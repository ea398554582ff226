// What commands say that show something of a story, in every language.

import type { Verdict } from '../../../answer/checked-text.ts';
import type { ByLanguage, Language } from '../../../language/language.ts';
import type { SpeechKind } from '../../../language/speech/shared/speech.ts';
import { germanViews } from './de.ts';
import { englishViews } from './en.ts';

/** Every phrase of such a reply, in one language; plain text, escaped where it is shown. */
export interface ViewTexts {
  /** There is no such story. @param known - Headlines of those that there are; may be none. */
  readonly unknownStory: (typed: string, known: readonly string[]) => string;
  readonly noStory: string;
  /** What a page showed is gone, such as a story that was taken away. */
  readonly gone: string;
  /** There is nothing to show. */
  readonly nothing: string;
  readonly shortened: string;
  /** Buttons below a page. */
  readonly readStory: string;
  readonly story: {
    readonly by: (author: string) => string;
    readonly published: (day: string, age: string) => string;
    readonly modified: (day: string, age: string) => string;
    readonly undated: string;
    readonly speakers: string;
    readonly moreSpeakers: (count: number) => string;
    readonly contents: string;
  };
  /** How often somebody is quoted in each way; at least once. */
  readonly counts: (counts: Readonly<Record<SpeechKind, number>>) => string;
  /** What a story says of the claims of a message. */
  readonly check: {
    readonly heading: string;
    /** The message claims nothing. */
    readonly nothing: string;
    readonly verdicts: Readonly<
      Record<Verdict['kind'], { readonly mark: string; readonly name: string }>
    >;
    /** Before what comes nearest to a claim. */
    readonly nearest: string;
    readonly leftOut: (count: number) => string;
    /** What such a check is worth. */
    readonly limits: string;
  };
  readonly timeline: {
    readonly published: (day: string) => string;
    readonly undated: string;
    readonly none: string;
    readonly withoutDate: string;
  };
  readonly compare: (one: string, other: string) => string;
  readonly help: {
    readonly heading: string;
    readonly about: string;
    readonly asking: string;
    readonly ways: readonly string[];
    readonly looking: string;
    readonly inMenu: string;
    readonly examples: string;
    readonly limits: string;
  };
  readonly privacy: {
    readonly heading: string;
    /** What is kept and how long. @param hours - That a question is noted; 0 where it is only held in memory. */
    readonly kept: (hours: number) => readonly string[];
    readonly notKept: string;
    readonly exportMine: string;
    readonly deleteMine: string;
    readonly exported: string;
    readonly deleted: string;
  };
  readonly quotes: {
    readonly everybody: (headline: string) => string;
    readonly wordsOf: (name: string, headline: string) => string;
    /** The quotes are in another language than the reader's. */
    readonly inLanguage: (language: Language) => string;
    readonly kinds: Readonly<Record<SpeechKind, string>>;
  };
}

/** By language. */
export const viewTexts: ByLanguage<ViewTexts> = { de: germanViews, en: englishViews };
