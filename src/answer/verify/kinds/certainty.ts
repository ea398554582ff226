// Whether a sentence is as sure as its paragraphs: "allegedly", "could" and "plans to" are not left out.

import { type Certainty, certaintyOf } from '../../../language/claims/certainty.ts';
import { type Alignment, nearest, type Origin, originsOf } from '../claims/alignment.ts';
import { textOf } from '../claims/statement.ts';
import { type Check, firstOf } from './fault.ts';
import { isSpokenBy } from './speaker.ts';

/** A clause shares at least so many words, but for names, with one that it is compared with. */
const fewestShared = 1.4;

/** A clause that states what the paragraphs only report, suppose or plan. */
export const checkCertainty: Check = (alignment) => {
  const { sentence } = alignment;
  const whole = certaintyOf(sentence.text, sentence.language);
  const isAsCertain =
    !whole.certain ||
    alignment.passages.some(({ text, language }) => certaintyOf(text, language).certain);
  if (!isAsCertain) return { outcome: 'changed-certainty', detail: sentence.text };
  if (whole.hearsay || whole.possible) return undefined;

  return firstOf(sentence.clauses, (clause) => {
    const origins = originsOf(alignment, clause);
    if ((origins[0]?.told ?? 0) < fewestShared) return undefined;

    const own = certaintyOf(textOf(sentence, clause), sentence.language);
    const isSurer = nearest(origins).every((origin) => isSurerThan(alignment, origin, own, whole));
    return isSurer
      ? { outcome: 'changed-certainty', detail: textOf(sentence, clause) }
      : undefined;
  });
};

/** A sentence that names another source has told what is hearsay; whoever wants something has not got it. */
function isSurerThan(
  alignment: Alignment,
  { statement, clause }: Origin,
  own: Certainty,
  whole: Certainty,
): boolean {
  const there = certaintyOf(textOf(statement, clause), statement.language);
  if (there.hearsay) return !whole.reported || isSpokenBy(alignment, statement);
  if (whole.intended || whole.ambiguous) return false;
  if (there.possible) return true;
  if (there.ambiguous) return false;

  return own.done && there.intended;
}
