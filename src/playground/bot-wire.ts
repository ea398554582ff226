import type { Story, Trace } from './protocol.ts';

/** An article's file that is held in memory. Its name ends in `.md` or `.txt`. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the playground tells the bot's process: the files that were dropped, all of them each time. */
export interface ToBot {
  readonly type: 'files';
  /** Counts up; `stories` answers with the same number. */
  readonly revision: number;
  readonly files: readonly DroppedFile[];
}

/** What the bot's process tells the playground. */
export type FromBot =
  | {
      readonly type: 'stories';
      readonly revision: number;
      readonly stories: readonly Story[];
      /** Of files that gave no article. */
      readonly faults: readonly { readonly file: string; readonly message: string }[];
    }
  | { readonly type: 'trace'; readonly trace: Trace };
