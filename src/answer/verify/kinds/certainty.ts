// Whether a sentence is as sure as its paragraphs: "allegedly", "could" and "plans to" are not left out.

import { type Certainty, certaintyOf } from '../../../language/claims/certainty.ts';
import { originsOf } from '../claims/alignment.ts';
import { textOf } from '../claims/statement.ts';
import { type Check, firstOf } from './fault.ts';

/** A clause shares at least so many words with one that it is compared with. */
const fewestShared = 1.4;

/** Origins that share nearly as much as the best one may be meant as well. */
const nearlyBest = 0.7;

/** A clause that states what the paragraphs only report, suppose or plan. */
export const checkCertainty: Check = (alignment) => {
  const { sentence } = alignment;
  const whole = certaintyOf(sentence.text, sentence.language);
  if (whole.hearsay || whole.possible) return undefined;

  return firstOf(sentence.clauses, (clause) => {
    const origins = originsOf(alignment, clause);
    const most = origins[0]?.shared ?? 0;
    if (most < fewestShared) return undefined;

    const own = certaintyOf(textOf(sentence, clause), sentence.language);
    const near = origins.filter(({ shared }) => shared >= nearlyBest * most);
    const isUnproved = near.every(({ statement, clause: other }) =>
      isSurer(own, whole, certaintyOf(textOf(statement, other), statement.language)),
    );
    return isUnproved
      ? { outcome: 'changed-certainty', detail: textOf(sentence, clause) }
      : undefined;
  });
};

/** A sentence that names its source has told what is hearsay; whoever wants something has not got it. */
function isSurer(own: Certainty, whole: Certainty, there: Certainty): boolean {
  if (there.hearsay && !whole.reported) return true;
  if (there.possible && !whole.intended) return true;

  return own.done && there.intended && !whole.intended;
}
