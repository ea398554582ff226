// The port of what can be looked at in the stories without asking a question.

import type { Language } from '../language/language.ts';
import type { QuestionReader } from '../search/question/question.ts';
import type { Article } from '../story/article.ts';
import type { QuotedWords, Standing } from '../story/standing.ts';
import type { Stories } from '../story/stories.ts';
import type { CheckedText } from './checked-text.ts';

/** A text to be checked. */
export interface TextToCheck {
  readonly text: string;
  /** What it is taken for where it does not tell its language. */
  readonly language: Language;
  /** Slug of the one story that it is held against; all where it is absent. */
  readonly story?: string;
}

/** Questions that a story answers, while more are tried. */
export interface AnswerableQuestions {
  /** In the order in which they were tried; grows until `done`. */
  readonly questions: readonly string[];
  /** Settles when all were tried; rejects where that failed. */
  readonly done: Promise<void>;
}

/** The stories as they stand now, to be looked at. */
export interface StoryDesk {
  readonly stories: Stories;
  /** How a name or a word is put in the language of a story. */
  readonly readWords: QuestionReader;
  /** What became of words that an earlier answer quoted. */
  standing(words: QuotedWords): Standing;
  /** What can be asked about a story: each question was tried. The first call for a story begins that. */
  questions(story: Article, language: Language): AnswerableQuestions;
  /** What the stories say of each claim of a text. @throws The signal's reason where that is aborted. */
  check(text: TextToCheck, signal?: AbortSignal): Promise<CheckedText>;
}
