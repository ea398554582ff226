// Lines of plain text that a program or a writer broke, put together again.

import { monthsAfterFullStop } from '../../../language/facts/calendar.ts';
import { oneOf } from '../../../language/phrases/phrases.ts';
import { pressWordsOf } from '../../../language/press/press-words.ts';
import { capitalised, wordEnd } from '../../../language/words/characters.ts';
import { parseAttribution } from '../../document/posts.ts';

/** A line of a text file, without white space at its end. */
export interface TextLine {
  readonly text: string;
  /** Spaces before its first character. */
  readonly indent: number;
}

/** No program wraps lines wider than this; a longer line is a paragraph. */
const widest = 130;

/** A wrapped line is filled to this part of the longest one. */
const filled = 0.7;

const sentenceEnd = /[.!?…:;]["“”»«’')\]]*$/u;
const month = oneOf(monthsAfterFullStop.map(capitalised));
const item = new RegExp(
  `^(?:[-*•·▪◦‣–] +|\\p{Extended_Pictographic}\\uFE0F? *|\\d{1,3}[.)] +(?!${month}${wordEnd})|\\(?[a-z\\d]{1,2}\\) +)\\S`,
  'u',
);
const firstItem = /^(?:1[.)]|\(?[a1]\))/u;
const suspended = new RegExp(
  `^${oneOf(pressWordsOf(({ afterHyphens }) => afterHyphens))}${wordEnd}`,
  'u',
);

/** The line of a file. */
export function textLine(line: string): TextLine {
  const text = line.trim();
  return { text, indent: line.length - line.trimStart().length };
}

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/**
 * Lines that stand together in their paragraphs: each item of a list, each indented first line, and each line where
 * lines are not wrapped.
 *
 * @param isWhole whether they are all lines of a text without a blank one, where a line may be a paragraph.
 */
export function splitParagraphs(lines: readonly TextLine[], isWhole: boolean): readonly string[][] {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (isWhole ? !isWrapped(lines, longest) : isLineAParagraph(lines, longest)) {
    return lines.map(({ text }) => [text]);
  }

  const startsItem = itemStarts(lines);
  const base = lines.reduce((least, { indent }) => Math.min(least, indent), Infinity);
  const paragraphs: string[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const isStart =
      before === undefined ||
      startsItem(line, index) ||
      (line.indent > base && before.indent === base && endsSentence(before.text)) ||
      (isWhole && endsSentence(before.text) && before.text.length < longest * filled) ||
      (isWhole && parseAttribution(before.text) !== undefined);
    if (isStart) paragraphs.push([line.text]);
    else paragraphs.at(-1)?.push(line.text);
  });
  return paragraphs;
}

/** Lines of even width, of which enough end within a sentence that goes on in the next one. */
function isWrapped(lines: readonly TextLine[], longest: number): boolean {
  if (longest > widest) return false;

  const broken = lines.filter(({ text, indent }, index) => {
    const next = lines[index + 1];
    return (
      next !== undefined &&
      next.indent <= indent &&
      text.length >= longest * filled &&
      !endsSentence(text) &&
      /^\p{Ll}/u.test(next.text)
    );
  });
  // A list of words has lines like these, but no sentences.
  const ends = lines.filter(({ text }) => /[.!?…]["“”»«’')\]]*(?:\s|$)/u.test(text));
  return (
    broken.length > 0 && broken.length * 5 >= lines.length - 1 && ends.length * 10 >= lines.length
  );
}

/** Lines too wide to be wrapped that end as sentences do. */
function isLineAParagraph(lines: readonly TextLine[], longest: number): boolean {
  if (lines.length < 2 || longest <= widest) return false;

  const whole = lines.filter(({ text }) => endsSentence(text)).length;
  return whole * 4 >= lines.length * 3;
}

/** Which lines open an item of a list; a dash within a sentence, or a number that does not follow another, opens none. */
function itemStarts(lines: readonly TextLine[]): (line: TextLine, index: number) => boolean {
  const items = lines.filter(({ text }) => item.test(text));
  const isList = items.length > 1 || item.test(lines[0]?.text ?? '');
  if (!isList) return () => false;

  const isNumbered = items.every(({ text }) => /^[\d(a-z]/u.test(text));
  const begins = !isNumbered || items.some(({ text }) => firstItem.test(text));
  return ({ text }, index) => item.test(text) && (begins || index === 0);
}

/** One run of text: words that a line end divides are whole again, but for what a hyphen stands in by itself. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => withoutDivision(line, lines[index + 1]))
    .join('')
    .trim();
}

/** A line with what stands between it and the next one. */
function withoutDivision(line: string, next: string | undefined): string {
  const isDivided = next !== undefined && /\p{L}-$/u.test(line.slice(-3)) && /^\p{L}/u.test(next);
  if (!isDivided || suspended.test(next)) return `${line} `;

  // "Nord-" and "Süd", "US-" and "based": the hyphen is of the word.
  const isOfWord = /^\p{Lu}/u.test(next) || /(?:^|[^\p{L}])[\p{Lu}\d]{1,5}-$/u.test(line.slice(-8));
  return isOfWord ? line : line.slice(0, -1);
}
