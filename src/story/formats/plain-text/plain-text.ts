// Plain text in its blocks.

import type { Block, BlockList, DocumentMetadata, LeftOut } from '../../document/document.ts';
import { parseAttribution } from '../../document/posts.ts';
import { splitTurns } from '../../document/turns.ts';
import { authorInByline } from '../html/lines/page-lines.ts';
import { isContactLine, releaseReason } from './press-release.ts';
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
 */
export function splitPlainText(body: string): SplitText {
  const groups = body
    .split(/\n(?:[^\S\n]*\n)+/u)
    .map((group) =>
      group
        .split('\n')
        .map(textLine)
        .filter(({ text }) => text !== ''),
    )
    .filter((lines) => lines.length > 0);
  const isWhole = groups.length === 1;

  const leftOut: LeftOut[] = [];
  const told = withoutRelease(groups, leftOut);
  const { heading, rest } = takeHeadline(told);
  const { author, rest: text } = takeByline(rest, heading, leftOut);
  const blocks = underHeadings(text).flatMap((group) => blocksOf(group, isWhole));
  const turns = splitTurns(blocks.map(({ block }) => block));
  const isDialogue = turns.some((one) => one.speaker !== undefined);
  const split = isDialogue ? turns : blocks.flatMap(({ parts }) => parts);

  return {
    metadata: author === undefined ? {} : { author },
    blocks: split.map(joined),
    ...(heading !== undefined && { heading }),
    leftOut,
  };
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
    const why = reason ?? (goesOn ? 'contact' : undefined);
    if (why !== undefined)
      leftOut.push({ text: lines.map(({ text }) => text).join('\n'), reason: why });
    return why === undefined;
  });
}

function isHeadline(text: string, longest: number): boolean {
  return (
    text.length <= longest &&
    /^["„“»«'‚‘(]?[\p{L}\p{N}]/u.test(text) &&
    !/[.:;,…]["“”»«’')\]]*$/u.test(text) &&
    parseAttribution(text) === undefined
  );
}

/** The headline: a short line with a blank line or strokes below, and text after it. */
function takeHeadline(groups: readonly (readonly TextLine[])[]) {
  const [first = [], ...others] = groups;
  const [line, below, ...more] = first;
  if (line === undefined) return { rest: groups };

  const isUnderlined = below !== undefined && underline.test(below.text);
  const after = isUnderlined && more.length > 0 ? [more, ...others] : others;
  const isAlone = isUnderlined || first.length === 1;
  if (!isAlone || after.length === 0) return { rest: groups };
  return isUnderlined || isHeadline(line.text, longestHeadline)
    ? { heading: line.text, rest: after }
    : { rest: groups };
}

/** The line that names who wrote the text, right under its headline. */
function takeByline(
  groups: readonly (readonly TextLine[])[],
  heading: string | undefined,
  leftOut: LeftOut[],
) {
  const [first = [], ...rest] = groups;
  const [line] = first;
  const isShort = first.length === 1 && line !== undefined && line.text.length <= 80;
  const named =
    isShort && /^(?:by|von)\b[: ]/iu.test(line.text) ? authorInByline(line.text) : undefined;
  if (heading === undefined || named === undefined || rest.length === 0 || line === undefined) {
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

/** A group as it stands, for dialogues, and in its paragraphs. */
function blocksOf({ lines, section }: Group, isWhole: boolean) {
  const under = section === undefined ? {} : { section };
  const block: Block = { lines: lines.map(({ text }) => text), ...under };
  const parts: readonly Block[] = splitParagraphs(lines, isWhole).map((one) => ({
    lines: one,
    ...under,
  }));

  return { block, parts };
}

/** The lines of a block as one; the attribution of a post stays apart. */
function joined(block: Block): Block {
  const last = block.lines.at(-1) ?? '';
  return parseAttribution(last) === undefined
    ? { ...block, lines: [joinLines(block.lines)] }
    : block;
}
