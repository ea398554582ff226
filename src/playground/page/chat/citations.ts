// Finds an answer's citations in a text that is shown.

import type { Source } from '../../../answer/answer.ts';
import { flat } from '../state/traces.ts';

/** A stretch of a shown text: as it is, or one that leads to a source. */
export interface Piece {
  readonly text: string;
  /** Present where it leads to a source of the answer. */
  readonly source?: Source;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/**
 * Splits a shown text at the marks (`[1]`) and quotes of an answer's sources. A mark without a source stays text; of
 * stretches that overlap, the one that begins first counts.
 */
export function pieces(text: string, sources: readonly Source[]): readonly Piece[] {
  const found: Found[] = [];

  for (const match of text.matchAll(/\[(\d{1,2})\]/gu)) {
    const number = Number(match[1]);
    found.push({ start: match.index, end: match.index + match[0].length, number });
  }
  for (const { number, citation } of sources) {
    const shown = flat(citation.quote);
    const start = shown === '' ? -1 : text.indexOf(shown);
    if (start >= 0) found.push({ start, end: start + shown.length, number });
  }

  const result: Piece[] = [];
  let at = 0;
  for (const { start, end, number } of found.sort((one, other) => one.start - other.start)) {
    const source = sources.find((one) => one.number === number);
    if (source === undefined || start < at) continue;

    if (start > at) result.push({ text: text.slice(at, start) });
    result.push({ text: text.slice(start, end), source });
    at = end;
  }
  if (at < text.length) result.push({ text: text.slice(at) });

  return result;
}
