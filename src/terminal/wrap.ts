// Breaking text into lines.

import { printable } from '../base/printable.ts';

/** Breaks a text at spaces; a line of the text stays a line, and a longer word than a line is not cut. */
export function wrap(text: string, width: number, indent = ''): string[] {
  return printable(text)
    .split('\n')
    .flatMap((line) => {
      const lines: string[] = [];
      let current = indent;

      for (const word of line.split(' ')) {
        const isFirst = current === indent;
        if (!isFirst && current.length + 1 + word.length > width) {
          lines.push(current);
          current = indent + word;
        } else {
          current += isFirst ? word : ` ${word}`;
        }
      }

      return [...lines, current];
    });
}
