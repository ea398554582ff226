// Tables that are set with spaces or tabs, as plain text has them.

import type { TextLine } from './wrapped-lines.ts';

/** Between two columns; two spaces stand between sentences, too. */
const gap = /(?: {3,}|\t+)(?=\S)/u;

const stroke = /^[-=_+| ]{3,}$/u;

/** The rows of a group of lines with as many columns, each by itself with `|` between its cells; undefined for what is no table. */
export function tableRows(lines: readonly TextLine[]): readonly TextLine[] | undefined {
  const rows = lines.filter(({ text }) => !stroke.test(text));
  const cells = rows.map(({ text }) => text.split(gap));
  const columns = cells[0]?.length ?? 0;
  const isTable = rows.length > 1 && columns > 1 && cells.every((row) => row.length === columns);
  if (!isTable) return undefined;

  return rows.map((row, index) => ({ ...row, text: cells[index]?.join(' | ') ?? row.text }));
}
