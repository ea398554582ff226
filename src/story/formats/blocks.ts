// Plain text in its blocks.

import type { BlockList } from '../document/document.ts';

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
