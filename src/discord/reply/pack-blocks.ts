// Lines packed into messages of Discord's length.

import { escapeLine, toLine } from './escape.ts';
import { contentLimit } from './outgoing.ts';
import { splitText } from './split-text.ts';

/** A line of a reply that is kept whole where a message can hold it. */
export interface Block {
  /** Markdown, at most 500 characters. A line break at its start is dropped where a message begins. */
  readonly before: string;
  /** Plain; escaped here. */
  readonly text: string;
  /** Markdown, at most 500 characters. */
  readonly after: string;
  /** Stands on the same page as the next block, as a heading does. */
  readonly keepsWithNext?: true;
}

/** Text beyond this could not be shown in five messages anyway. */
const mostText = 6 * contentLimit;
const visible = /[^\p{C}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u;

/** Whether a reader would see anything; Discord refuses a message of nothing but white space. */
export function isVisible(text: string): boolean {
  return visible.test(text);
}

/**
 * Contents of messages that hold the blocks in order, one block a line. A block is split only when it alone is longer
 * than a message, and then as `splitText` says.
 * @param most no more than this many messages; where they do not suffice, the last one ends with `shortened`
 * @param shortened plain text, at most 200 characters
 */
export function packBlocks(
  blocks: readonly Block[],
  most: number,
  shortened: string,
): readonly string[] {
  const contents = pack(blocks, contentLimit, most + 1);
  if (contents.length <= most) return contents;

  const ending = `\n${escapeLine(shortened)}`;
  const kept = pack(blocks, contentLimit - ending.length, most);

  return kept.map((content, index) => (index === most - 1 ? content + ending : content));
}

/** The first so many messages; what would come after them is not looked at. */
function pack(blocks: readonly Block[], limit: number, most: number): readonly string[] {
  const contents: string[] = [];
  let current = '';

  for (const line of linesOf(blocks, limit)) {
    if (current !== '' && current.length + 1 + line.length <= limit) {
      current = `${current}\n${line}`;
      continue;
    }

    if (isVisible(current)) contents.push(current);
    if (contents.length === most) return contents;
    current = line.trimStart();
  }

  return isVisible(current) ? [...contents, current] : contents;
}

function* linesOf(blocks: readonly Block[], limit: number): Generator<string> {
  for (const block of blocks) yield* linesOfBlock(block, limit);
}

function linesOfBlock(block: Block, limit: number): readonly string[] {
  const text = toLine(block.text.slice(0, mostText));
  const whole = block.before + escapeLine(text) + block.after;
  if (whole.length <= limit) return [whole];

  const room = limit - block.before.length - block.after.length;
  const pieces = splitText(text, limit, (piece) => escapeLine(piece.trim()).length <= room);
  const shown = pieces.map((piece) => piece.trim()).filter(isVisible);

  return shown.map((piece, index) => {
    const before = index === 0 ? block.before : '';
    const after = index === shown.length - 1 ? block.after : '';

    return before + escapeLine(piece) + after;
  });
}
