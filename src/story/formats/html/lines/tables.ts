// Tables: each row is a line.

import { isBlock, isSilent } from '../page/elements.ts';
import type { Element } from '../page/parse.ts';
import { tidy } from '../page/tidy.ts';
import { attribute, elementsOf, walk } from '../page/tree.ts';
import { endOf, raisedText } from './raised-text.ts';

/** Longer cells are columns of a page that is laid out with a table. */
const longestCell = 300;
const mostColumns = 100;
const mostSpan = 1000;

const rowTags = new Set(['tr']);
const cellTags = new Set(['td', 'th']);
const tableTags = new Set(['table']);
const captionTags = new Set(['caption']);
const paragraphTags = new Set(['p']);

interface Cell {
  readonly text: string;
}

/** The text of a cell: its blocks and lines with a space between. */
function cellText(cell: Element): string {
  const pieces: string[] = [];
  walk(cell, {
    enter: (element) => {
      if (isSilent(element) || element.tagName === 'button') return false;
      if (element.tagName === 'br' || isBlock(element)) pieces.push(' ');
      if (element.tagName !== 'sup' && element.tagName !== 'sub') return true;

      const read = raisedText(element, endOf(pieces));
      if ('text' in read) pieces.push(read.text);
      return false;
    },
    leave: (element) => {
      if (isBlock(element)) pieces.push(' ');
    },
    text: (value) => pieces.push(value),
  });

  return tidy(pieces.join(''));
}

/** Whether a table holds data; others lay out a page, and what stands in them is text like any other. */
export function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/u.test(attribute(table, 'role') ?? '')) return false;
  if (elementsOf(table, tableTags).length > 0) return false;

  const rows = elementsOf(table, rowTags).map((row) => elementsOf(row, cellTags));
  return (
    rows.some((cells) => cells.length > 1) &&
    rows
      .flat()
      .every(
        (cell) =>
          elementsOf(cell, paragraphTags).length < 2 && cellText(cell).length <= longestCell,
      )
  );
}

function span(cell: Element, name: string, most: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.min(Math.max(value, 1), most);
}

/** The cells of a table by row and column; one that spans several stands in each of them. */
function gridOf(table: Element): readonly (readonly Cell[])[] {
  const grid: Cell[][] = [];
  const pending: { cell: Cell; rows: number }[] = [];

  for (const row of elementsOf(table, rowTags)) {
    const cells: Cell[] = [];
    const fill = () => {
      for (
        let above = pending[cells.length];
        above !== undefined && above.rows > 0;
        above = pending[cells.length]
      ) {
        above.rows -= 1;
        cells.push(above.cell);
      }
    };

    for (const element of elementsOf(row, cellTags)) {
      fill();
      const cell = { text: cellText(element) };
      const columns = span(element, 'colspan', mostColumns - cells.length);
      for (let column = 0; column < columns && cells.length < mostColumns; column += 1) {
        pending[cells.length] = { cell, rows: span(element, 'rowspan', mostSpan) - 1 };
        cells.push(cell);
      }
    }
    fill();
    grid.push(cells);
  }

  return grid;
}

/** "Large | 50 metres": the cells as they stand, one that spans several once. */
function rowText(cells: readonly Cell[]): string {
  return cells
    .filter((cell, column) => cell !== cells[column - 1] && cell.text !== '')
    .map(({ text }) => text)
    .join(' | ');
}

/** A table as text. */
export interface TableText {
  readonly caption: string;
  /** Each a line, the head among them. */
  readonly rows: readonly string[];
}

/** Reads a table of data. */
export function readTable(table: Element): TableText {
  return {
    caption: elementsOf(table, captionTags).map(cellText).join(' '),
    rows: gridOf(table)
      .map(rowText)
      .filter((text) => text !== ''),
  };
}
