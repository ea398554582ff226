// Whether a request can be worked on, whoever makes it.

import { messagesIn } from '../catalogue/catalogue.ts';
import type { Admitted, Refusal } from './admission.ts';
import type { Request } from './request.ts';

/** Characters (code points) of a question. Discord enforces the same for the slash command. */
export const questionLimit = 1000;

/** Why a request cannot be worked on; undefined where it can. Pure. */
export function unworkable(
  request: Request,
  { reader }: Pick<Admitted, 'reader'>,
): Refusal | undefined {
  const messages = messagesIn(reader);
  if (request.kind === 'introduction' || request.kind === 'check') return undefined;
  if (request.kind !== 'question') return { outcome: request.kind, text: messages[request.kind] };

  const characters = [...request.text].length;
  if (characters <= questionLimit) return undefined;

  return { outcome: 'too-long', text: messages.questionTooLong(characters, questionLimit) };
}
