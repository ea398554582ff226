// What the bot says, before it takes the form of messages.

import type { Answer } from '../../answer/answer.ts';
import type { CheckedText } from '../../answer/checked-text.ts';
import type { Language } from '../../language/language.ts';

/** One thing that the bot says. */
export type Saying =
  /** `question` is shown above the answer where Discord itself does not show it (a slash command). */
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      readonly question?: string;
      /** Slug of the one story that is asked on; absent where all are. */
      readonly story?: string;
      /** Whether the asker can be told when the story says more. */
      readonly canWait?: true;
    }
  /** Who the bot is, and questions that the story answers. */
  | {
      readonly kind: 'introduction';
      readonly suggestions: readonly string[];
      readonly language: Language;
    }
  /** What a story says of each claim of a message. */
  | { readonly kind: 'check'; readonly checked: CheckedText; readonly language: Language }
  /** A sentence of the bot's own, such as a refusal or a `UserError`. */
  | { readonly kind: 'notice'; readonly text: string; readonly language: Language };
