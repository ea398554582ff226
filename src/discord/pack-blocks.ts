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
}

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
  const contents = pack(blocks, contentLimit);
  if (contents.length <= most) return contents;

  const ending = `\n${escapeLine(shortened)}`;
  const kept = pack(blocks, contentLimit - ending.length).slice(0, most);

  return kept.map((content, index) => (index === most - 1 ? content + ending : content));
}

function pack(blocks: readonly Block[], limit: number): readonly string[] {
  const contents: string[] = [];
  let current = '';

  for (const line of blocks.flatMap((block) => linesOf(block, limit))) {
    if (current !== '' && current.length + 1 + line.length <= limit) {
      current = `${current}\n${line}`;
      continue;
    }

    contents.push(current);
    current = line.trimStart();
  }

  return [...contents, current].filter(isVisible);
}

function linesOf(block: Block, limit: number): readonly string[] {
  const text = toLine(block.text);
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
