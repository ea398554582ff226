// Whether a sentence is as sure as its paragraphs: "allegedly", "could" and "plans to" are not left out.

import { type Certainty, certaintyOf } from '../../../language/claims/certainty.ts';
import type { Alignment } from '../claims/alignment.ts';
import { type Check, firstOf } from '../claims/fault.ts';
import { nearest, type Origin, originsOf } from '../claims/origins.ts';
import { clauseAround, textOf } from '../claims/statement.ts';
import { isSpokenBy } from './speaker.ts';

/** A clause shares at least so many words, but for names, with one that it is compared with. */
const fewestTold = 1.4;

/** A clause that states what the paragraphs only report, suppose or plan. */
export const checkCertainty: Check = (alignment) => {
  const { sentence } = alignment;
  const whole = certaintyOf(sentence.text, sentence.language);
  const isAsCertain =
    !whole.certain ||
    alignment.passages.some(({ text, language }) => certaintyOf(text, language).certain);
  if (!isAsCertain) return { outcome: 'changed-certainty', detail: sentence.text };
  if (whole.hearsay || whole.possible) return undefined;

  if (isSaidAsFact(alignment, whole)) {
    return { outcome: 'changed-certainty', detail: sentence.text };
  }

  return firstOf(sentence.clauses, (clause) => {
    const origins = originsOf(alignment, clause);
    const near = nearest(origins);
    const own = certaintyOf(textOf(sentence, clause), sentence.language);
    const isTold = (near[0]?.told ?? 0) >= fewestTold;
    const isSurer =
      (isTold && near.every((origin) => isSurerThan(alignment, origin, own, whole))) ||
      completing(origins).some((origin) => isHearsay(alignment, origin, whole));
    return isSurer ? { outcome: 'changed-certainty', detail: textOf(sentence, clause) } : undefined;
  });
};

/** "Witkoff replied", where he is only said to have replied. */
function isSaidAsFact(alignment: Alignment, whole: Certainty): boolean {
  const { mention } = alignment.sentence;

  return (
    mention !== undefined &&
    !whole.hearsay &&
    !whole.ambiguous &&
    alignment.passages.some(
      (statement) =>
        statement.mention !== undefined &&
        isSpokenBy(alignment, statement) &&
        certaintyOf(
          textOf(statement, clauseAround(statement, statement.mention)),
          statement.language,
        ).hearsay,
    )
  );
}

/** Clauses of the best origin's sentence that have words of the clause which the best one lacks. */
function completing(origins: readonly Origin[]): readonly Origin[] {
  const [best] = origins;

  return origins.filter(
    (other) =>
      other.statement === best?.statement &&
      other.told > 0 &&
      other.words.some(
        (word) => word.weight === 1 && (other === best || !best.words.includes(word)),
      ),
  );
}

/** A sentence that names another source has told what is hearsay; whoever wants something has not got it. */
function isSurerThan(
  alignment: Alignment,
  { statement, clause }: Origin,
  own: Certainty,
  whole: Certainty,
): boolean {
  const there = certaintyOf(textOf(statement, clause), statement.language);
  if (there.hearsay) return isHearsay(alignment, { statement, clause }, whole);
  if (whole.intended || whole.ambiguous) return false;
  if (there.possible) return true;
  if (there.ambiguous) return false;

  return own.done && there.intended;
}

/** Whether a clause is hearsay that the sentence gives no other source for. */
function isHearsay(
  alignment: Alignment,
  { statement, clause }: Pick<Origin, 'statement' | 'clause'>,
  whole: Certainty,
): boolean {
  return (
    certaintyOf(textOf(statement, clause), statement.language).hearsay &&
    (!whole.reported || isSpokenBy(alignment, statement))
  );
}
