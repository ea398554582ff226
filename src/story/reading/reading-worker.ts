// Where the thread that reads foreign text begins.

import { parentPort } from 'node:worker_threads';
import { messageOf, stackOf, UserError } from '../../base/errors.ts';
import type { FromReader, ToReader } from './protocol.ts';
import { readForeign } from './read-foreign.ts';

function answerTo(text: ToReader): FromReader {
  try {
    return { kind: 'done', reading: readForeign(text) };
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
port?.postMessage({ kind: 'ready' } satisfies FromReader);
