// The port of whatever answers questions about stories.

import type { Language } from '../language/language.ts';
import { type Answer, isAboutStory, type OneAnswer } from './answer.ts';
import type { StoryDesk } from './desk.ts';

/** A question and its answer, earlier in the same conversation. */
export interface Exchange {
  readonly question: string;
  readonly answer: Answer;
  /** Who asked, where the surface tells; what is kept of a person is found by it, and nothing else. */
  readonly by?: string;
  /** Slug of the one story that the asker wanted to be asked; what refers to this exchange is asked of it too. */
  readonly story?: string;
}

/** One question and its answer. */
export interface SingleExchange extends Exchange {
  readonly answer: OneAnswer;
}

/** What a later question can refer to: each question for itself that a story was asked. */
export function singleExchanges(exchanges: readonly Exchange[]): readonly SingleExchange[] {
  return exchanges
    .flatMap(({ question, answer, story }) => {
      const parts = answer.status === 'several' ? answer.parts : [{ question, answer }];

      return parts.map((part) => (story === undefined ? part : { ...part, story }));
    })
    .filter(({ answer }) => isAboutStory(answer));
}

/** What somebody asked, as every surface hands it on. */
export interface Question {
  /** As written, without a mention of the bot; may be empty or too long: the answer says so then. */
  readonly text: string;
  /** Earlier exchanges of the conversation, oldest first; used to understand a follow-up, never as evidence. */
  readonly history: readonly Exchange[];
  /** Slug of the one story that is asked about; absent where all are. */
  readonly story?: string;
  /** Slug of the story that the asker chose last, which is meant where several fit. */
  readonly lean?: string;
  /** The surface's hint (an interaction's locale), used when the text itself does not tell. */
  readonly language?: Language;
}

/** Answers questions about the stories it was made for. */
export interface Answerer {
  /**
   * @param signal - Gives up the work; the promise then rejects with the signal's reason.
   * @throws UserError When something that a person can mend stands in the way, such as a missing index.
   */
  answer(question: Question, signal?: AbortSignal): Promise<Answer>;

  /** Up to three questions that the story answers, for an introduction. */
  suggestions(language: Language): Promise<readonly string[]>;

  /** What it answers from, as it stands now. */
  desk(): StoryDesk;
}
