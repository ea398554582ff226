// Which texts a language must have.

import type { CardTexts } from './card-texts.ts';

/**
 * Everything that the bot says by itself, in one language. A language is complete when its catalogue compiles.
 * Texts are plain: what is put into them is escaped by the renderer, not here.
 */
export interface Messages {
  /** Of cards, paragraph readers and forms. */
  readonly card: CardTexts;
  readonly introduction: string;
  /** Stands before the suggested questions; used only when there are any. */
  readonly forExample: string;
  /** Ends an answer that is longer than the bot may send. */
  readonly shortened: string;
  /** For an answer that holds no text at all. */
  readonly nothingToShow: string;
  readonly questionTooLong: (characters: number, limit: number) => string;
  readonly budgetSpent: (scope: 'user' | 'channel' | 'guild', seconds: number) => string;
  /** There is no room for the question; `seconds`: roughly until there is. */
  readonly busy: (seconds: number) => string;
  /** The bot is asked in a channel that the editors of the server left out. */
  readonly elsewhere: string;
  readonly stopping: string;
  readonly tookTooLong: string;
  /** For a fault of the bot's own; `id` finds the log line. */
  readonly failed: (id: string) => string;
  /** @param channel - Its name; may be empty. */
  readonly mayNotWrite: (channel: string) => string;
  /** A button or a form of an earlier version. */
  readonly componentGone: string;
  /** Somebody asks about a message that Discord does not let the bot read. */
  readonly 'unreadable-message': string;
  /** Somebody sends a file that the bot does not read instead of a question. */
  readonly 'unreadable-file': string;
  /** Somebody mentions the bot's role, where Discord shows the bot nothing of the message. */
  readonly 'not-shown': string;
}
