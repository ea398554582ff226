// What the playground and the bot's process tell each other.

import type { DeskRequest } from './desk-wire.ts';
import type { Story, Trace } from './page-wire.ts';

/** Where the loopback Discord is; the first thing that the bot's process is told, since it starts before that runs. */
export interface Begin {
  readonly type: 'begin';
  readonly token: string;
  readonly apiUrl: string;
  /** Id of the server that the page shows. */
  readonly server: string;
  /** Path of the database of what editors and readers have chosen: as old as the sandbox, whatever becomes of the bot. */
  readonly kept: string;
}

/** Something that is asked of the editor's desk. */
export interface Asked {
  readonly type: 'ask';
  /** The reply has the same. */
  readonly id: number;
  readonly request: DeskRequest;
}

/** What the playground tells the bot's process. */
export type ToBot = Begin | Asked;

/** What the bot's process tells the playground. */
export type FromBot =
  | { readonly type: 'stories'; readonly stories: readonly Story[] }
  | { readonly type: 'trace'; readonly trace: Trace }
  | { readonly type: 'reply'; readonly id: number; readonly result: unknown }
  | {
      readonly type: 'refusal';
      readonly id: number;
      readonly message: string;
      /** Whether a person can mend it. */
      readonly isMendable: boolean;
    };
