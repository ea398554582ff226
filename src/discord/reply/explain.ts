// What a person reads about an error.

import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { UserError } from '../../base/errors.ts';
import type { Language } from '../../language/language.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import { DeadlineExceeded, QueueFull, Stopping } from '../gate/answer-queue.ts';

/**
 * What a person reads about an error. A `UserError` is shown as it is; a bug is logged under a short id, and the
 * person reads that id.
 */
export function explain(error: unknown, language: Language, log: Logger): string {
  const messages = messagesIn(language);

  if (error instanceof UserError) {
    log.warn({ err: error }, 'A question met a fault that somebody can mend');
    return error.message;
  }

  if (error instanceof QueueFull) return messages.busy(error.seconds);
  if (error instanceof DeadlineExceeded) return messages.tookTooLong;
  if (error instanceof Stopping) return messages.stopping;

  const failure = randomBytes(4).toString('hex');
  log.error({ err: error, failure }, 'A question failed');

  return messages.failed(failure);
}
