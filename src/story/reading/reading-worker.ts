// Where the thread that reads foreign text begins.

import { parentPort } from 'node:worker_threads';
import { messageOf, stackOf, UserError } from '../../base/errors.ts';
import { languageOfArticle } from '../../language/detection/detect-language.ts';
import { type ArticleReading, readArticle } from '../parse-article.ts';
import { numberOfThread } from './after-work.ts';
import type { FromReader, ToReader } from './protocol.ts';
import { readForeign } from './read-foreign.ts';

function readingOf(text: ToReader): ArticleReading {
  return text.isOwn === true
    ? readArticle(text.bytes, text.file, { detectLanguage: languageOfArticle })
    : readForeign(text);
}

function answerTo(text: ToReader): FromReader {
  try {
    return { kind: 'done', reading: readingOf(text) };
  } catch (error) {
    const isUserError = error instanceof UserError;
    return {
      kind: 'failed',
      message: isUserError ? messageOf(error) : stackOf(error),
      isUserError,
    };
  }
}

/** Loads what reading needs, so that the time of the first text is its own. */
function warmUp(): void {
  const page = '<html><body><article><p>Ein Satz, und noch einer.</p></article></body></html>';
  answerTo({ bytes: new TextEncoder().encode(page), file: 'warm.html' });
}

const port = parentPort;
warmUp();
port?.on('message', (text: ToReader) => port.postMessage(answerTo(text)));
port?.postMessage({ kind: 'ready', thread: numberOfThread() } satisfies FromReader);
