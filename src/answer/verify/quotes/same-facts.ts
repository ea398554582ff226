// Whether a mended quote kept its facts.

import leven from 'leven';
import { isNegation, mayBeOpposite } from '../../../language/facts/negations.ts';

/**
 * Whether two nearly equal texts differ in slips of the pen only: no word with a digit or a capital, and no
 * negation, is changed, added or left out, and no word is replaced by another one.
 */
export function sameFacts(claimed: string, real: string): boolean {
  const [left, right] = remainders(tokens(claimed), tokens(real));
  if ([...left, ...right].some(isFact)) return false;
  if (left.length !== right.length) return Math.abs(left.length - right.length) <= 1;

  return left.every((word, index) => isSlip(word, right[index] ?? ''));
}

function tokens(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[.,][\p{N}]+)*/gu) ?? [];
}

/** What is left of two lists without the longest common subsequence of them. */
function remainders(
  left: readonly string[],
  right: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        left[row] === right[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(
              lengths[(row + 1) * width + column] ?? 0,
              lengths[row * width + column + 1] ?? 0,
            );
    }
  }

  const onlyLeft: string[] = [];
  const onlyRight: string[] = [];
  let row = 0;
  let column = 0;
  while (row < left.length && column < right.length) {
    if (left[row] === right[column]) {
      row += 1;
      column += 1;
    } else if (
      (lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)
    ) {
      onlyLeft.push(left[row] ?? '');
      row += 1;
    } else {
      onlyRight.push(right[column] ?? '');
      column += 1;
    }
  }

  return [
    [...onlyLeft, ...left.slice(row)],
    [...onlyRight, ...right.slice(column)],
  ];
}

function isFact(word: string): boolean {
  return /[\p{N}\p{Lu}]/u.test(word) || isNegation(word);
}

function isSlip(claimed: string, real: string): boolean {
  const longer = Math.max(claimed.length, real.length);
  const opposed =
    (mayBeOpposite(claimed) && claimed.endsWith(real)) ||
    (mayBeOpposite(real) && real.endsWith(claimed));

  return !opposed && leven(claimed, real) <= Math.max(1, Math.floor(longer / 4));
}
