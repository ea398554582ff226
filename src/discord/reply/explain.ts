// What a person reads about an error.

import { randomBytes } from 'node:crypto';
import { UserError } from '../../base/errors.ts';
import type { Language } from '../../language/language.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import { DeadlineExceeded, QueueFull, Stopping } from '../gate/answer-queue.ts';
import { type IncidentListeners, tellIncident } from '../state/incidents.ts';

/**
 * What a person reads about an error. A `UserError` is shown as it is; a bug is logged under a short id, and the
 * person reads that id.
 */
export function explain(error: unknown, language: Language, listeners: IncidentListeners): string {
  const messages = messagesIn(language);

  if (error instanceof UserError) {
    tellIncident(listeners, 'question-refused', error);
    return error.message;
  }

  if (error instanceof QueueFull) return messages.busy(error.seconds);
  if (error instanceof DeadlineExceeded) return messages.tookTooLong;
  if (error instanceof Stopping) return messages.stopping;

  const failure = randomBytes(4).toString('hex');
  tellIncident(listeners, 'question-failed', error, { failure });

  return messages.failed(failure);
}
