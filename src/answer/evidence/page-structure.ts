// How the lines of a page hang together.

import { answerWordsOf } from '../../language/answers/answer-words.ts';
import { foundIn, oneOf } from '../../language/phrases/phrases.ts';

/** How the lines of a page hang together, as far as their look tells. */
export interface PageStructure {
  /** For each line the index of the heading that opens its section; 0 before the first heading. */
  readonly sections: readonly number[];
  /** For each line the index of the last heading, question or line with a colon that it follows or is. */
  readonly leadIns: readonly number[];
}

/** The lines of each section, by index, in order; the first is its heading. */
export function linesOfSections({ sections }: PageStructure): readonly (readonly number[])[] {
  const lines = new Map<number, number[]>();
  for (const [index, section] of sections.entries()) {
    const known = lines.get(section);
    if (known === undefined) lines.set(section, [index]);
    else known.push(index);
  }

  return [...lines.values()];
}

/** Characters of the longest heading. */
const longestHeading = 70;

/** Addresses on the net and postal codes of five digits, as the source of a regular expression. */
export const addressShapes = '@|www\\.|https?:|(?<!\\d)\\d{5}(?!\\d)';

const addressPattern = new RegExp(
  [
    addressShapes,
    '\\.de(?!\\p{L})',
    foundIn(answerWordsOf(({ addresses }) => addresses)),
    `${oneOf(answerWordsOf(({ streets }) => streets))}\\s*\\d`,
  ].join('|'),
  'iu',
);

/** Reads sections and lead-ins off the lines of a page, in order. */
export function readStructure(lines: readonly string[]): PageStructure {
  const isHeading = lines.map((line, index) => looksLikeHeading(line, lines[index + 1] ?? ''));
  let section = 0;
  let leadIn = 0;
  const sections: number[] = [];
  const leadIns: number[] = [];

  for (const [index, line] of lines.entries()) {
    // A heading under a heading belongs to it, unless that one was a lead-in.
    const isNested = isHeading[index - 1] === true && lines[index - 1]?.endsWith(':') !== true;
    if (isHeading[index] === true && !isNested) section = index;
    if (isHeading[index] === true || /[:?]$/u.test(line)) leadIn = index;

    sections.push(section);
    leadIns.push(leadIn);
  }

  return { sections, leadIns };
}

/** A short line that ends no sentence, or a question, or a numbered item, before a line that says something. */
function looksLikeHeading(line: string, next: string): boolean {
  const isShortTitle =
    line.length < longestHeading &&
    /^\p{Lu}/u.test(line) &&
    !/[.!;,]$/u.test(line) &&
    !addressPattern.test(line);
  const opens = isShortTitle || /^\d+\.\s/u.test(line) || line.endsWith('?');

  return opens && (/[.:!?]$/u.test(next) || next.length > longestHeading);
}
