// The texts of answers, the same on every surface.

import type { Answers } from '../../language/disputes/disputes.ts';
import type { ByLanguage, Language } from '../../language/language.ts';
import type { ParagraphKind } from '../../story/article.ts';
import type { DifferingSources, NamedStory, NoQuestionReason } from '../answer.ts';
import { german } from './de.ts';
import { english } from './en.ts';

/** Every phrase of an answer, in one language. The compiler holds the catalogues of all languages complete. */
export interface AnswerCatalogue {
  /** Leads in an answer. @param quoteLanguage - the article's language, where it is not the asker's. */
  readonly lead: (quoteLanguage: Language | undefined) => string;
  /** One quote with its speaker, as a sentence of an answer. */
  readonly quoted: (quote: string, speaker: string | undefined) => string;
  /** The marks around a quote: the usual ones, or others where it holds those; none where it brings its own. */
  readonly marksAround: (quote: string) => readonly [open: string, close: string];
  /** Where a quote stands: "Absatz 4", "Überschrift". */
  readonly place: (kind: ParagraphKind, paragraph: number) => string;
  /** The article does not say. */
  readonly notInStory: string;
  /** It may say so, in what is shown as the nearest: too little is certain for an answer, and for a plain no. */
  readonly onlyNear: string;
  /** An opinion, a prediction or advice was asked for. */
  readonly noOpinion: string;
  /** Questions that most articles answer. */
  readonly commonQuestions: readonly string[];
  /** Asks what the article says of something that it often names. */
  readonly topicQuestion: (topic: string) => string;
  /** Questions that the article answers, after a refusal. @param questions - At least one. */
  readonly askInstead: (questions: readonly string[]) => string;
  /**
   * Leads in what speaks against the question; without a colon.
   *
   * @param told - What the question takes for granted, after "that"; absent where it can't be put so.
   */
  readonly falsePremise: (told: string | undefined) => string;
  /** Refuses where the story does not say what the question takes for granted. @param told - As above. */
  readonly unsaidPremise: (told: string | undefined) => string;
  /**
   * Leads in two paragraphs that answer differently, by what is asked for; without a colon. Two figures may be of two events, so
   * that no contradiction is claimed of them.
   */
  readonly disagreement: Readonly<Record<Answers, string>>;
  /** Leads in the paragraph that puts another one right; without a colon. */
  readonly corrected: string;
  /** Stands above the nearest paragraphs of a refused question. */
  readonly nearest: string;
  /** Heading above the sources of an answer. */
  readonly sources: string;
  /** What was written could not be proved by the article. */
  readonly notProved: string;
  /** Why an answer was made without the chat model. */
  readonly withoutModel: Readonly<Record<'unavailable' | 'unusable' | 'budget', string>>;
  /** What is said to a text that is no question about the story; `about-texts.ts` has the rest. */
  readonly replies: Readonly<
    Record<Exclude<NoQuestionReason, 'small-talk' | 'about-bot' | 'other-language'>, string>
  >;
  /** What is said of who says what; a name is given as the story or the question has it. */
  readonly speech: {
    /** Leads in somebody's words, without a colon. @param left - How many more places there are. */
    readonly said: (left: number) => string;
    /** Leads in the words of the only one who says what was asked for, without a colon. */
    readonly saidBy: (name: string) => string;
    /** Somebody speaks in the story, but not about that; their words follow. */
    readonly notAbout: (name: string) => string;
    /** Somebody is in the story, but says nothing. */
    readonly silent: (name: string) => string;
    /** Somebody isn't in the story. @param near - Speakers with a similar name; may be none. */
    readonly unknown: (name: string, near: readonly string[]) => string;
    /** Nobody of that description is quoted. @param near - Those of the same trade from elsewhere; at least one. */
    readonly elsewhere: (name: string, near: readonly string[]) => string;
    /** Stands before the words of the only speaker with a similar name. */
    readonly didYouMean: (name: string, near: readonly string[]) => string;
    /** Leads in who speaks, without a colon. @param names - At least one. */
    readonly speakers: (names: readonly string[]) => string;
    readonly nobody: string;
  };
  /** What is said where there are several stories. */
  readonly stories: {
    /** One of them: its headline, outlet and day. */
    readonly one: (story: NamedStory) => string;
    /** Stands above an answer, or below it. */
    readonly from: (story: NamedStory) => string;
    /** The same where that one alone was asked, and is asked on. */
    readonly only: (story: NamedStory) => string;
    /** Asks back. @param stories - At least two. */
    readonly which: (stories: readonly NamedStory[]) => string;
    /** No story says anything like it. */
    readonly none: string;
  };
  /** Questions of a message that were too many. @param questions - At least one. */
  readonly leftOut: (questions: readonly string[]) => string;
  /** Two sources of different stories give different figures. @param numbers - Theirs. */
  readonly differing: (numbers: DifferingSources) => string;
}

/** What an answer says, by the asker's language. */
export const answerCatalogue: ByLanguage<AnswerCatalogue> = {
  de: german,
  en: english,
};
