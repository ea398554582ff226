// The words of a page as its measures compare them.

/** Hints of line breaks and of writing direction: what they stand in reads the same without them. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Raised and lowered digits, in the order of the plain ones. */
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';

/** A number with its inner points, commas or colons is one token, as is a word with digits in it; of all else each character is. */
const token =
  /[\p{L}\p{M}\p{N}]+(?:(?<=\p{N})[.,:](?=\p{N})[\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}|•]/gu;

/**
 * Words, numbers and marks in order. Two texts with the same tokens read the same: they may differ in white space
 * beside marks, soft hyphens, in how the cells of a row or an item of a list are set apart (`|`, `•`), and in whether a
 * digit behind a letter is raised or lowered (`m²`, `CO₂`); behind a digit that makes another number.
 */
export function tokensOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .replace(invisible, '')
      .replace(/(?<=\p{L})[⁰¹²³⁴-⁹₀-₉]/gu, (digit) =>
        String(Math.max(raised.indexOf(digit), lowered.indexOf(digit))),
      )
      .match(token) ?? []
  );
}

/** Words and numbers alone, in lower case. */
export function wordsOf(text: string): readonly string[] {
  return tokensOf(text)
    .filter((one) => /[\p{L}\p{N}]/u.test(one))
    .map((word) => word.toLowerCase());
}

/** Whether a token has a digit in it. */
export function hasDigit(one: string): boolean {
  return /\p{N}/u.test(one);
}

/** How many items of `left` occur in `right`, each counted as often as it is in both. */
export function inCommon(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const item of right) counts.set(item, (counts.get(item) ?? 0) + 1);

  let common = 0;
  for (const item of left) {
    const count = counts.get(item) ?? 0;
    if (count === 0) continue;
    counts.set(item, count - 1);
    common += 1;
  }
  return common;
}
