// What became of each file, as a table.

import { printable } from '../base/printable.ts';
import type { IngestedFile } from '../library/ingest.ts';

const words: Readonly<Record<IngestedFile['change'], string>> = {
  added: 'added',
  updated: 'updated',
  unchanged: 'unchanged',
  removed: 'removed',
  refused: 'refused: see below',
  kept: 'refused: see below; the earlier version stays',
};

/** What ingesting changed: a line a file, and a closing line with the counts. */
export function ingestTable(files: readonly IngestedFile[]): string {
  const rows = files.map(({ file, change, article }) => [
    printable(file),
    article === undefined ? '–' : String(countedParagraphs(article.paragraphs)),
    words[change],
  ]);
  const head = ['article', 'paragraphs', 'change'];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const indexed = files.filter(({ article }) => article !== undefined).length;
  const refused = files.filter(({ fault }) => fault !== undefined).length;
  const unchanged = files.filter(({ change }) => change === 'unchanged').length;
  const changed = files.length - refused - unchanged;

  return [
    line(head),
    ...rows.map(line),
    '',
    `${indexed} ${indexed === 1 ? 'article' : 'articles'} in the index, ${changed} changed${refused > 0 ? `, ${refused} refused` : ''}.`,
  ].join('\n');
}

function countedParagraphs(paragraphs: readonly { readonly number: number }[]): number {
  return paragraphs.filter(({ number }) => number > 0).length;
}
