// Plain text in its blocks.

import { byAuthor } from '../../../language/pages/page-words.ts';
import type { Block, BlockList, DocumentMetadata, LeftOut } from '../../document/document.ts';
import { checkLines, checkParagraph } from '../../document/limits.ts';
import { parseAttribution } from '../../document/posts.ts';
import { splitTurns } from '../../document/turns.ts';
import { authorInByline, isDateline, reasonOfLine } from '../html/lines/page-lines.ts';
import { readMail } from './mail.ts';
import { isContactLine, isLetterhead, releaseReason } from './press-release.ts';
import { tableRows } from './text-tables.ts';
import {
  endsSentence,
  joinLines,
  splitParagraphs,
  type TextLine,
  textLine,
} from './wrapped-lines.ts';

/** A headline, and one within the text. */
const longestHeadline = 150;
const longestSubheading = 70;

/** Shorter paragraphs are no prose that a heading stands above. */
const shortestProse = 90;

/** Groups of lines that a letterhead may be among. */
const mostAbove = 4;

const leastButtons = 3;

/** A headline that is wrapped fills its line to this part of the longest one. */
const filledLine = 0.75;

const underline = /^(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,})$/u;

/** A text in its blocks, with what it says about itself. */
export interface SplitText extends BlockList {
  readonly metadata: DocumentMetadata;
  readonly leftOut: readonly LeftOut[];
}

/** Lines that stand together, under their heading. */
interface Group {
  readonly lines: readonly TextLine[];
  readonly section?: string;
}

/**
 * Blocks of plain text: blank lines separate them, and so do indented first lines, items of lists, and turns of a
 * dialogue; wrapped lines are joined. Where no blank line stands between two lines of text and they are not wrapped,
 * each line is a block. A short line without a full stop above all else is the headline, an underlined one a heading.
 *
 * @param file its path or name, for messages.
 * @throws UserError that names the limit which the text is past.
 */
export function splitPlainText(body: string, file = 'the text'): SplitText {
  checkLines(body, file);
  const mail = readMail(body);
  const groups = mail.body
    .split(/\n(?:[^\S\n]*\n)+/u)
    .map((group) =>
      group
        .split('\n')
        .map(textLine)
        .filter(({ text }) => text !== ''),
    )
    .filter((lines) => lines.length > 0);
  const isWhole = groups.length === 1;

  const leftOut: LeftOut[] = [...mail.leftOut];
  const told = withoutButtons(withoutRelease(groups.flatMap(inRows), leftOut), leftOut);
  const opensDialogue = splitTurns(told.map(asBlock))[0]?.speaker !== undefined;
  const { heading, standfirst, rest } = opensDialogue
    ? { rest: told }
    : takeHeadline(withoutDateline(told, leftOut));
  const { author, rest: text } = takeByline(rest, heading, leftOut);
  const blocks = underHeadings(text).flatMap((group) => blocksOf(group, isWhole));
  const turns = splitTurns(blocks.map(({ block }) => block));
  const isDialogue = turns.some((one) => one.speaker !== undefined);
  const split = isDialogue ? turns : blocks.flatMap(({ parts }) => parts);

  return {
    metadata: {
      ...mail.metadata,
      ...(author !== undefined && { author }),
      ...(standfirst !== undefined && { standfirst }),
    },
    blocks: split.map((block) => joined(block, file)),
    ...(heading !== undefined && { heading }),
    leftOut,
  };
}

/** A table as a group a row; what stands first is the headline. */
function inRows(lines: readonly TextLine[], index: number): readonly (readonly TextLine[])[] {
  const rows = index === 0 ? undefined : tableRows(lines);

  return rows?.map((row) => [row]) ?? [lines];
}

/** Drops what a press release says around its text. */
function withoutRelease(
  groups: readonly (readonly TextLine[])[],
  leftOut: LeftOut[],
): readonly (readonly TextLine[])[] {
  if (groups.length < 3) return groups;

  let isContact = false;
  return groups.filter((lines, index) => {
    const reason = releaseReason(lines, index * 2 >= groups.length);
    const goesOn = isContact && lines.every(isContactLine);
    isContact = reason === 'contact' || goesOn;
    const isAbove = index < mostAbove && index < groups.length - 2;
    const isHead = isAbove && isLetterhead(lines, groups[index + 1]);
    const why = reason ?? (goesOn || isHead ? 'contact' : undefined);
    if (why !== undefined)
      leftOut.push({ text: lines.map(({ text }) => text).join('\n'), reason: why });
    return why === undefined;
  });
}

/** Drops what a site shows below a post that was copied from it: how many liked it, and what to press. */
function withoutButtons(
  groups: readonly (readonly TextLine[])[],
  leftOut: LeftOut[],
): readonly (readonly TextLine[])[] {
  const last = groups.at(-1) ?? [];
  const isButtons =
    groups.length > 1 &&
    last.length >= leastButtons &&
    last.every(
      ({ text }) =>
        /^[\d.,]+[KkMm]?$/u.test(text) || reasonOfLine(text, { linked: 0 }) !== undefined,
    );
  if (!isButtons) return groups;

  leftOut.push({ text: last.map(({ text }) => text).join('\n'), reason: 'sharing' });
  return groups.slice(0, -1);
}

/** Drops a line of nothing but place and date above all else, or under the headline. */
function withoutDateline(
  groups: readonly (readonly TextLine[])[],
  leftOut: LeftOut[],
): readonly (readonly TextLine[])[] {
  const at = groups.slice(0, 2).findIndex((lines) => isDateline(lines.at(-1)?.text ?? ''));
  const found = groups[at];
  const line = found?.at(-1);
  const isAmong = found !== undefined && found.length > (at === 0 ? 2 : 1);
  if (found === undefined || line === undefined || isAmong) return groups;

  const rest = groups.flatMap((lines, index) =>
    index !== at ? [lines] : lines.length > 1 ? [lines.slice(0, -1)] : [],
  );
  if (!hasWords(rest)) return groups;
  leftOut.push({ text: line.text, reason: 'date' });
  return rest;
}

function isHeadline(text: string, longest: number): boolean {
  return (
    text.length <= longest &&
    /^["„“»«'‚‘(]?[\p{L}\p{N}]/u.test(text) &&
    !/[.:;,…]["“”»«’')\]]*$/u.test(text) &&
    parseAttribution(text) === undefined
  );
}

/** A text of nothing but a headline is a text. */
function hasWords(groups: readonly (readonly TextLine[])[]): boolean {
  return groups.some((lines) => lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text)));
}

/** The headline: a short line with a blank line or strokes below, and text after it. */
function takeHeadline(groups: readonly (readonly TextLine[])[]) {
  const [first = [], ...others] = groups;
  const [line, below, ...more] = first;
  if (line === undefined) return { rest: groups };

  // The byline is looked for below.
  const hasByline = first.length === 2 && isByline(below);
  const isUnderlined = below !== undefined && underline.test(below.text);
  if (isSubline(below, first, others)) {
    return { heading: line.text, standfirst: below?.text, rest: others };
  }
  const kept = isUnderlined ? more : first.slice(1);
  const after = kept.length > 0 ? [kept, ...others] : others;
  const isAlone = isUnderlined || hasByline || first.length === 1;
  if (!isAlone || !hasWords(after)) return { rest: groups };
  return isUnderlined || isHeadline(line.text, longestHeadline)
    ? { heading: line.text, rest: after }
    : { rest: groups };
}

/** Whether a line goes on below the headline in other words: the headline ends before it had to be wrapped. */
function isSubline(
  below: TextLine | undefined,
  [line, ...more]: readonly TextLine[],
  [next = []]: readonly (readonly TextLine[])[],
): boolean {
  if (line === undefined || below === undefined || more.length !== 1) return false;

  const longest = Math.max(below.text.length, ...next.map(({ text }) => text.length));
  return (
    isHeadline(line.text, longestHeadline) &&
    isHeadline(below.text, longestHeadline) &&
    !isByline(below) &&
    !/^\p{Ll}/u.test(below.text) &&
    line.text.length + (below.text.split(' ')[0] ?? '').length < longest * filledLine &&
    isProse(next)
  );
}

function isByline(line: TextLine | undefined): boolean {
  const text = line?.text ?? '';
  return text.length <= 80 && byAuthor.test(text) && authorInByline(text) !== undefined;
}

/** The line that names who wrote the text, right under its headline. */
function takeByline(
  groups: readonly (readonly TextLine[])[],
  heading: string | undefined,
  leftOut: LeftOut[],
) {
  const [first = [], ...rest] = groups;
  const [line] = first;
  const named = first.length === 1 && isByline(line) ? authorInByline(line?.text ?? '') : undefined;
  if (heading === undefined || named === undefined || !hasWords(rest) || line === undefined) {
    return { rest: groups };
  }

  leftOut.push({ text: line.text, reason: 'byline' });
  return { author: named, rest };
}

/** Each group with the heading above it: an underlined line, or a short one by itself between paragraphs of prose. */
function underHeadings(groups: readonly (readonly TextLine[])[]): readonly Group[] {
  const found: Group[] = [];
  let section: string | undefined;
  const push = (lines: readonly TextLine[]) => {
    if (lines.length > 0) found.push({ lines, ...(section !== undefined && { section }) });
  };

  groups.forEach((lines, index) => {
    let open: TextLine[] = [];
    for (const line of lines) {
      const above = open.at(-1);
      if (!underline.test(line.text)) open.push(line);
      else if (above !== undefined && isHeadline(above.text, longestHeadline)) {
        push(open.slice(0, -1));
        section = above.text;
        open = [];
      }
    }

    const [only] = open;
    const isHeading =
      only !== undefined &&
      open.length === 1 &&
      index > 0 &&
      isSubheading(only.text) &&
      isProse(groups[index - 1]) &&
      isProse(groups[index + 1]);
    if (isHeading) section = only.text;
    else push(open);
  });

  return found;
}

function isSubheading(text: string): boolean {
  return (
    text.length <= longestSubheading &&
    /^[\p{Lu}\p{N}]/u.test(text) &&
    !/[:@]/u.test(text) &&
    isHeadline(text, longestSubheading) &&
    !endsSentence(text.replace(/\?$/u, ''))
  );
}

function isProse(lines: readonly TextLine[] | undefined): boolean {
  const text = (lines ?? []).map((line) => line.text).join(' ');
  return text.length >= shortestProse && /[.!?]["“”»«’')\]]*$/u.test(text);
}

function asBlock(lines: readonly TextLine[]): Block {
  return { lines: lines.map(({ text }) => text) };
}

/** A group as it stands, for dialogues, and in its paragraphs. */
function blocksOf({ lines, section }: Group, isWhole: boolean) {
  const under = section === undefined ? {} : { section };
  const block: Block = { ...asBlock(lines), ...under };
  const parts: readonly Block[] = splitParagraphs(lines, isWhole).map((one) => ({
    lines: one,
    ...under,
  }));

  return { block, parts };
}

/** The lines of a block as one; the attribution of a post stays apart. */
function joined(block: Block, file: string): Block {
  const last = block.lines.at(-1) ?? '';
  if (parseAttribution(last) !== undefined) return block;

  const text = joinLines(block.lines);
  checkParagraph(text.length, file);
  return { ...block, lines: [text] };
}
