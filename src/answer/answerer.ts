import type { Language } from '../language.ts';
import type { Answer } from './answer.ts';

/** A question and its answer, earlier in the same conversation. */
export interface Exchange {
  readonly question: string;
  readonly answer: Answer;
}

/** What somebody asks, whichever way it came in. */
export interface Question {
  readonly text: string;
  /** Oldest first; empty where the conversation begins. */
  readonly history: readonly Exchange[];
  /** The surface's hint (an interaction's locale, for example), used when the text does not tell. */
  readonly language?: Language;
}

/** The seam between a surface (Discord, a terminal, a page) and everything that finds and proves answers. */
export interface Answerer {
  /**
   * Resolves to a checked answer, which may be an abstention; rejects with a `UserError` for what a person can
   * mend and with the signal's reason when it is aborted.
   */
  answer(question: Question, signal?: AbortSignal): Promise<Answer>;
  /** Up to three questions that the story answers. */
  suggestions(language: Language): Promise<readonly string[]>;
}
