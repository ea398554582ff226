// A reply, before and after it was sent.

import type { Exchange } from '../../answer/answerer.ts';
import type { Saying } from './saying.ts';

/** What is said in reply, and what is worth remembering of it. */
export interface Reply {
  readonly outcome: 'answered' | 'abstained' | 'introduced' | 'failed' | 'withdrawn';
  readonly sayings: readonly Saying[];
  /** The conversation, with this exchange as its last where that leads on. */
  readonly exchanges?: readonly Exchange[];
  /** What was asked, where the conversation keeps it. */
  readonly question?: string;
}

/** What was said, and where. */
export interface Sent extends Reply {
  /** Ids of the bot's messages. */
  readonly ids: readonly string[];
}
