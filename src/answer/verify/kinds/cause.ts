// Whether a reason is one that the paragraphs give.

import { givesReason, reasonsIn } from '../../../language/claims/causes.ts';
import { originsOf } from '../claims/alignment.ts';
import { type Check, firstOf } from './fault.ts';

/** A reason whose sentence in the paragraphs gives none. */
export const checkCause: Check = (alignment) => {
  const { sentence } = alignment;

  return firstOf(reasonsIn(sentence.text, sentence.language), ({ start, end }) => {
    const reason = sentence.parts.find((part) => end >= part.start && end < part.end);
    if (reason === undefined) return undefined;

    const clause = [{ start: end, end: reason.end }];
    const [best] = originsOf(alignment, clause);
    const isGiven =
      best !== undefined && givesReason(best.statement.text, best.statement.language);
    return isGiven ? undefined : { outcome: 'changed-cause', detail: sentence.text.slice(start, reason.end) };
  });
};
