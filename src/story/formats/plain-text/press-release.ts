// What press releases say around their text.

import { oneOf } from '../../../language/phrases/phrases.ts';
import { pressWordsOf } from '../../../language/press/press-words.ts';
import type { TextLine } from './wrapped-lines.ts';

const slots = { rest: '.{0,120}' };
const release = new RegExp(
  `^\\W*${oneOf(
    pressWordsOf(({ releases }) => releases),
    slots,
  )}\\W*$`,
  'iu',
);
const endMark = new RegExp(
  `^(?:[-–—*# ]*(?:#{2,}|-30-)[-–—*# ]*|[-–—*#([ ]+${oneOf(
    pressWordsOf(({ endMarks }) => endMarks),
    slots,
  )}[-–—*#)\\] ]+|${oneOf(
    pressWordsOf(({ endMarks }) => endMarks),
    slots,
  )})$`,
  'iu',
);
const contact = new RegExp(
  `^${oneOf(pressWordsOf(({ contacts }) => contacts))}(?:\\s*:|$|\\s*(?:an|at|bei)\\b)`,
  'iu',
);
const reachedBy =
  /[\p{L}\d._-]@[\p{L}\d-]+\.\p{L}|(?:tel|fon|phone|fax|mobil|mobile)\b[.:]* *[+(\d]|\+\d{1,3}[ \d()/-]{6,}|https?:\/\/|www\./iu;

/** "12345 Altdorf", "Altdorf, NY 12345". */
const postcode = /(?:^|\s)(?:[A-Z]{1,2}-)?\d{4,5}(?: \p{Lu}|$)/u;

/** Whether lines are an address and the ways to reach who has it, as they stand above a letter. */
export function isLetterhead(
  lines: readonly TextLine[],
  next: readonly TextLine[] | undefined,
): boolean {
  const isWays = (group: readonly TextLine[]) =>
    group.every(({ text }) => text.length < 80 && reachedBy.test(text));
  const isAddress =
    lines.length > 1 &&
    lines.every(isContactLine) &&
    lines.some(({ text }) => postcode.test(text)) &&
    (lines.some(({ text }) => reachedBy.test(text)) || (next !== undefined && isWays(next)));
  return isAddress || (lines.length > 1 && isWays(lines));
}

/** Why a group of lines is no part of the text of a press release; undefined where it is. */
export function releaseReason(lines: readonly TextLine[], isLate: boolean): string | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  if (lines.every(({ text }) => release.test(text))) return 'line of a press release';
  if (lines.length === 1 && endMark.test(first.text)) return 'end of a press release';
  if (lines.length > 12) return undefined;

  const ways = lines.filter(({ text }) => reachedBy.test(text) && text.length < 100).length;
  const isContact = contact.test(first.text) && (ways > 0 || lines.length === 1);
  return isContact || (isLate && ways > 1) ? 'contact' : undefined;
}

/** Whether a line is of whom to ask, as it follows one that says so: short, no sentence. */
export function isContactLine({ text }: TextLine): boolean {
  return text.length < 80 && (reachedBy.test(text) || !/[.!?]["“”]?$/u.test(text));
}
