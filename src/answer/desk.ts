// The port of what can be looked at in the stories without asking a question.

import type { QuestionReader } from '../search/question/question.ts';
import type { Stories } from '../story/stories.ts';

/** The stories as they stand now, to be looked at. */
export interface StoryDesk {
  readonly stories: Stories;
  /** How a name or a word is put in the language of a story. */
  readonly readWords: QuestionReader;
}
