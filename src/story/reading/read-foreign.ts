// Reading text that somebody else wrote: dropped on the page, fetched from an address, attached to a message.

import { UserError } from '../../base/errors.ts';
import { sha256 } from '../../base/hash.ts';
import { languageOfArticle } from '../../language/detection/detect-language.ts';
import { type ArticleReading, readArticle } from '../parse-article.ts';
import { inUtf8 } from './in-utf8.ts';
import { noindexNotice, pageAsksNoindex } from './noindex.ts';

/** What is left out is listed as far as a person may read it. */
const mostLeftOut = 1000;

/** A text as it came in. */
export interface ForeignText {
  readonly bytes: Uint8Array;
  /** Its path or name; the ending says the format. */
  readonly file: string;
  /** The encoding that came with it, as `charset` of its content type; it counts before what the text says itself. */
  readonly charset?: string;
}

/**
 * A story with what else its text told; plain data.
 *
 * @throws UserError for what is no article, and for what is nested or repeated more often than the stack can hold.
 */
export function readForeign({ bytes, file, charset }: ForeignText): ArticleReading {
  try {
    const text = charset === undefined ? bytes : inUtf8(bytes, charset);
    const reading = readArticle(text, file, { detectLanguage: languageOfArticle });
    const contentHash = sha256(bytes);
    const isPage = /\.html?$/iu.test(file);

    return {
      article: { ...reading.article, contentHash },
      leftOut: reading.leftOut.slice(0, mostLeftOut),
      notices: [
        ...reading.notices,
        ...(isPage && pageAsksNoindex(bytes) ? [noindexNotice] : []),
        ...(reading.leftOut.length > mostLeftOut ? [leftOutNotice(reading.leftOut.length)] : []),
      ],
    };
  } catch (error) {
    if (!isStackOverflow(error)) throw error;

    throw new UserError(
      `${file}: it is nested or repeated more often than can be read. Save the story's text alone as a .txt file.`,
    );
  }
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

function leftOutNotice(count: number): string {
  return `${count} pieces of text are left out; the first ${mostLeftOut} are listed.`;
}
