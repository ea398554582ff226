// Whether "at least" a number is at least that number in the paragraphs.

import { boundsIn } from '../../../language/claims/bounds.ts';
import { type Check, firstOf } from '../claims/fault.ts';

/** A number that is the least in the sentence and the most in the paragraphs, or the other way round. */
export const checkBound: Check = ({ sentence, passages }) => {
  const there = passages.flatMap(({ text, language }) => boundsIn(text, language));

  return firstOf(boundsIn(sentence.text, sentence.language), ({ value, bound }) => {
    const same = there.filter((other) => other.value === value);
    const isTurned = same.length > 0 && same.every((other) => other.bound !== bound);

    return isTurned ? { outcome: 'changed-comparison', detail: String(value) } : undefined;
  });
};
