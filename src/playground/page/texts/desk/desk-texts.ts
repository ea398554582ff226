// What texts the editor's desk has.

import type { Language } from '../../../../language/language.ts';
import type { Reason, Vote } from '../../../../library/feedback/feedback.ts';

/** What the editor's desk says, in one language. */
export interface DeskTexts {
  /** The page, and the button that opens it. */
  readonly title: string;
  readonly intro: string;
  readonly add: string;
  readonly file: string;
  readonly address: string;
  readonly look: string;
  readonly fetching: (address: string) => string;
  readonly replaces: (story: string) => string;
  readonly takePlace: string;
  /** Behind "n paragraphs": the version and the file. */
  readonly about: (paragraphs: number, language: Language, version: number, file: string) => string;
  readonly show: string;
  readonly shown: (story: string) => string;
  readonly read: string;
  readonly replace: string;
  readonly retract: string;
  /** Beside a button, for whoever hears the page: which story it is about. */
  readonly of: (action: string, story: string) => string;
  readonly confirm: (story: string) => string;
  readonly confirmHint: string;
  readonly retracted: (story: string) => string;
  readonly retractedStories: string;
  readonly until: (time: string) => string;
  readonly undo: string;
  readonly restored: (story: string) => string;
  readonly channels: string;
  readonly channelsHint: string;
  readonly channelIsAbout: (channel: string) => string;
  readonly allStories: string;
  /** Of a binding whose story is there no more. */
  readonly gone: (slug: string) => string;
  readonly speakers: string;
  readonly nobody: string;
  readonly questions: string;
  readonly questionsPending: string;
  readonly readers: string;
  readonly here: string;
  readonly onDiscord: string;
  readonly count: string;
  readonly countHint: string;
  readonly nothingCounted: string;
  readonly noStoryAbout: string;
  readonly missed: string;
  readonly asked: (count: number) => string;
  readonly answer: string;
  readonly answerTopic: (topic: string) => string;
  readonly note: string;
  readonly noteHint: string;
  readonly addNote: string;
  readonly noted: (paragraph: number, told: number) => string;
  readonly mostRead: string;
  readonly citedAndOpened: (cited: number, opened: number) => string;
  readonly mostDoubted: string;
  readonly noParagraph: string;
  readonly doubts: Readonly<Record<Reason, string>>;
  readonly feedback: string;
  readonly noFeedback: string;
  readonly good: (count: number) => string;
  readonly bad: (count: number) => string;
  readonly outcomes: Readonly<Record<Vote['outcome'], string>>;
  readonly outcome: string;
  readonly keptQuestions: (count: number) => string;
}
