// The port of the ways of answering.

import type { Answered, NotInStory } from '../answer.ts';
import type { Asked } from './asked.ts';

/** Answers a question that was read; the one thing that is done differently with and without a chat model. */
export interface Responder {
  /** @throws The signal's reason where that is aborted. */
  respond(asked: Asked, signal?: AbortSignal): Promise<Answered | NotInStory>;
}
