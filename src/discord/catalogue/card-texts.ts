// What a card says besides the answer: which texts a language must have.

import type { StatementKind } from '../../answer/speech/statement-kind.ts';
import type { Language } from '../../language/language.ts';
import type { Reason } from '../../library/feedback/feedback.ts';

/** How an answer came about. */
export type Making =
  /** The story's own words. */
  | { readonly kind: 'quoted' }
  /** Sentences of a language model, by its name. */
  | { readonly kind: 'model'; readonly name: string }
  /** What is known of the story, put into a sentence by the program. */
  | { readonly kind: 'told' };

/** Texts of cards, paragraph readers and forms. A language is complete when its catalogue compiles. */
export interface CardTexts {
  /** The state of an answer, so that it is not told by colour alone. */
  readonly answered: string;
  readonly related: string;
  readonly notInStory: string;
  /** What the words are: the law wants it said. */
  readonly made: (making: Making) => string;
  /** @param dates - In words; at least one of them. */
  readonly dated: (published: string | undefined, modified: string | undefined) => string;
  /** A day in words. @param date - "YYYY-MM-DD" */
  readonly day: (date: string) => string;
  /** The question above it, where Discord does not show it. */
  readonly asked: (question: string) => string;
  /** Above a quote in another language: what kind of statement it is, in the reader's own words. */
  readonly statement: (kind: StatementKind, quoteLanguage: Language) => string;
  /** Sources that there is no room for. */
  readonly moreSources: (count: number) => string;
  /** Words were left out where "…" stands. */
  readonly shortened: string;
  /** Above questions that the story answers. */
  readonly askThis: string;

  readonly read: string;
  readonly readWhich: string;
  readonly openStory: string;

  /** Of the paragraph reader. */
  readonly reader: {
    /** @param names - Who speaks in a paragraph; at least one. */
    readonly speak: (names: readonly string[]) => string;
    readonly back: string;
    /** The story is not here any more. */
    readonly noStory: string;
    /** What became of the words since they were quoted. */
    readonly stillThere: string;
    readonly moved: string;
    readonly changed: string;
    readonly gone: string;
    /** Above the words as they were, and as they are. */
    readonly quotedWas: string;
    readonly nowIs: string;
  };

  /** Above an answer whose story has changed since. */
  readonly correction: {
    readonly corrected: string;
    /** Nothing of what was quoted stands there any more. */
    readonly retracted: string;
    readonly storyGone: string;
    /** Of one quote, behind where it stood. */
    readonly nowIs: string;
    readonly around: string;
    readonly gone: string;
    readonly storyOfQuoteGone: string;
  };

  /** Opens a form for a question; its title too. */
  readonly askOn: string;
  readonly question: string;
  readonly questionHint: string;

  readonly thanks: string;
  /** The question is kept, as its asker lets it. */
  readonly thanksKept: string;
  /** A button: to be told when the story says more. */
  readonly wait: string;
  readonly waiting: string;
  /** What was asked cannot be read any more, or nothing of it can be waited for. */
  readonly noWaiting: string;
  readonly whatIsWrong: string;
  readonly reason: string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly keepQuestion: string;
  readonly keepQuestionHint: string;

  readonly proof: string;
  readonly proofHint: string;
  /** The answer cannot be proved any more. */
  readonly noProof: string;
  /** Somebody else wants to take an answer away. */
  readonly onlyAsker: string;
}
