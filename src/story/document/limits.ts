// What a text may have at most, so that reading it takes no more than moments.

import { UserError } from '../../base/errors.ts';

/** The longest novels, wrapped, have half as many. */
const mostLines = 100_000;

/** A paragraph of that many characters has some 60 pages. */
const longestParagraph = 200_000;

/** @throws UserError when a text has more lines than any article; blank ones do not count. */
export function checkLines(text: string, file: string): void {
  const lines = text.match(/\S[^\n]*/gu)?.length ?? 0;
  if (lines <= mostLines) return;

  throw new UserError(
    `${file}: the text has ${lines} lines, at most ${mostLines} are read. Split it into several articles.`,
  );
}

/** @throws UserError when a paragraph has more characters than any article's. */
export function checkParagraph(characters: number, file: string): void {
  if (characters <= longestParagraph) return;

  throw new UserError(
    `${file}: a paragraph has ${characters} characters, at most ${longestParagraph} are read. Break its lines.`,
  );
}
