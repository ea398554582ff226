// What every way in offers to `respond`.

import type { Exchange } from '../../answer/answerer.ts';
import type { Language } from '../../language/language.ts';
import type { Admitted } from '../gate/admission.ts';
import type { Saying } from '../reply/saying.ts';
import type { Turn } from '../state/turns.ts';

/** The ways in. */
export type SurfaceKind = 'command' | 'button' | 'mention' | 'reply' | 'thread' | 'direct-message';

/** One event that calls the bot, and how to reply to it; what slash commands, mentions and direct messages share. */
export interface Surface extends Admitted {
  readonly kind: SurfaceKind;
  /** Discord's id of the interaction or message. */
  readonly eventId: string;
  /** Whether it was admitted before, and is not to cost its asker's budgets again. */
  readonly isAdmitted?: true;
  /** What the answer is in, where the question does not tell. */
  readonly hint: Language;
  /** Shown above the answer where Discord does not show the question. */
  readonly echoes: boolean;
  /**
   * Whether the bot has to note the question of an answer: a reply to the answer may refer to it, and Discord neither
   * shows it nor leads back to it.
   */
  readonly notesQuestion: boolean;
  /** Whether the bot can change the answer days later: the channel is one that it is in, and all there see it. */
  readonly staysInReach: boolean;
  /** What was said to the same message before it was edited, and whether it is edited or deleted meanwhile. */
  readonly turn?: Turn;
  /** Under what the conversation is kept, besides the messages of the bot in it. */
  readonly conversations: readonly string[];
  /**
   * What was said before in this conversation, oldest first.
   *
   * @param story - That the place asks about alone.
   */
  history(story: string | undefined, signal: AbortSignal): Promise<readonly Exchange[]>;
  /** Whether the asker meets the bot for the first time and is to be told what it is. */
  isFirstContact(): Promise<boolean>;
  /** Tells the asker at once that work has begun; the returned function ends that. Rejects when no reply is possible. */
  acknowledge(): Promise<() => void>;
  /** Replies after `acknowledge`. Resolves to the ids of the messages sent. */
  deliver(sayings: readonly Saying[]): Promise<readonly string[]>;
  /** Replies instead of `acknowledge`, to the asker alone where possible. */
  refuse(sayings: readonly Saying[]): Promise<void>;
}
