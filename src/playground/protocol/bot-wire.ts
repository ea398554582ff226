// What the playground and the bot's process tell each other.

import type { ArticleReading } from '../../story/parse-article.ts';
import type { Story, Trace } from './page-wire.ts';

/** An article's file that is held in memory, as it was read. */
export interface DroppedFile {
  readonly name: string;
  readonly reading: ArticleReading;
}

/** Why a file gave no article, as a person may read it. */
export interface FileFault {
  readonly file: string;
  readonly message: string;
}

/** Where the loopback Discord is; the first thing that the bot's process is told, since it starts before that runs. */
export interface Begin {
  readonly type: 'begin';
  readonly token: string;
  readonly apiUrl: string;
}

/** The files that were dropped, all of them each time. */
export interface Files {
  readonly type: 'files';
  /** Counts up; `stories` answers with the same number. */
  readonly revision: number;
  readonly files: readonly DroppedFile[];
}

/** What the playground tells the bot's process. */
export type ToBot = Begin | Files;

/** What the bot's process tells the playground. */
export type FromBot =
  | {
      /** Asks for the files. */
      readonly type: 'listening';
    }
  | {
      readonly type: 'stories';
      readonly revision: number;
      readonly stories: readonly Story[];
      /** Of files that gave no article. */
      readonly faults: readonly FileFault[];
    }
  | { readonly type: 'trace'; readonly trace: Trace };
