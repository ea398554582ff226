// What the program and the thread that reads foreign text tell each other.

import type { ArticleReading } from '../parse-article.ts';
import type { ForeignText } from './read-foreign.ts';

/** To the thread: a text to be read. Its answer comes before the next one is sent. */
export interface ToReader extends ForeignText {
  /** From the folder of articles, where whoever runs the program put it: read as it stands there. */
  readonly isOwn?: boolean;
}

/** From the thread. */
export type FromReader =
  /** @param thread - Its number in the system, where that tells. */
  | { readonly kind: 'ready'; readonly thread?: number | undefined }
  | { readonly kind: 'done'; readonly reading: ArticleReading }
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** Whether a person can mend it. */
      readonly isUserError: boolean;
    };
