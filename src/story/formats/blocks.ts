/** Lines of a body that belong together, before it is known what they are to a reader. */
export interface Block {
  readonly lines: readonly string[];
  /** Code keeps its lines; the lines of any other block are one run of text. */
  readonly code?: true;
  /** The heading that the block stands under; absent where there is none. */
  readonly section?: string;
}

/** A body in its blocks. */
export interface BlockList {
  readonly blocks: readonly Block[];
  /** The text of a first-level heading that opens the body. */
  readonly heading?: string;
}

/**
 * Blocks of plain text: blank lines separate them; where no blank line stands between two lines of text,
 * each line is a block.
 */
export function splitPlainText(body: string): BlockList {
  const groups = body.split(/\n(?:[^\S\n]*\n)+/u).map((group) => nonBlankLines(group));
  const filled = groups.filter((lines) => lines.length > 0);

  const [only] = filled;
  if (filled.length === 1 && only) return { blocks: only.map((line) => ({ lines: [line] })) };
  return { blocks: filled.map((lines) => ({ lines })) };
}

function nonBlankLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
