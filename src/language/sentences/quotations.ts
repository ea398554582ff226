// Where a text quotes, by its balanced marks.

import {
  closingMarks,
  dashes,
  innerClosingMarks,
  innerOpeningMarks,
  openingMarks,
} from '../words/characters.ts';

/** A quotation with its marks, as offsets in UTF-16 code units; `end` is exclusive. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

/** What can close a quotation that a mark opened; German texts close „ in three ways. */
const closers: Readonly<Record<string, string>> = {
  '„': '“”"',
  '“': '”"',
  '”': '”',
  '"': '"',
  '«': '»',
  '»': '«',
  '‚': '‘’',
  '‘': '’',
  '‹': '›',
  '›': '‹',
  "'": "'",
};

/** Marks that also serve as apostrophes, and so must look like a quotation on both sides. */
const apostrophes = new Set(['‘', "'"]);

/** What may stand before an opening mark. */
const beforeOpening = new RegExp(`[\\s([{/${dashes}:${openingMarks}${innerOpeningMarks}'-]`, 'u');

/** What an inner quotation may begin with. */
const beginning = new RegExp(`[\\p{L}\\p{N}${openingMarks}]`, 'u');

/** What can open or close a quotation, and line ends. */
const marks = new RegExp(
  `[${openingMarks}${closingMarks}${innerOpeningMarks}${innerClosingMarks}‹›'\\n]`,
  'gu',
);

function opens(mark: string, before: string, after: string): boolean {
  if (!(mark in closers) || after === '') return false;
  if (mark === '„' || mark === '‚' || mark === '«') return true;
  if (before !== '' && !beforeOpening.test(before)) return false;
  if (/\s/u.test(after)) return false;
  return !apostrophes.has(mark) || beginning.test(after);
}

function closes(mark: string, opening: string, before: string, after: string): boolean {
  if (!(closers[opening] ?? '').includes(mark)) return false;
  // An apostrophe closes only where a quotation would: after punctuation (“…,’ he said”).
  if (apostrophes.has(opening)) return /[.,!?…;:–—]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  return mark !== '’' || !/[\p{L}\p{N}]/u.test(after);
}

/** Marks that are open deeper than this are taken for unclosed; it bounds the work for each mark. */
const deepest = 4;

/**
 * The balanced quotations of a text, by their start; nested ones too. A mark that is never closed counts
 * for nothing. One pass with a bounded stack, so the time is linear in the length but for the sorting.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open: { mark: string; at: number }[] = [];

  for (const { 0: mark, index } of text.matchAll(marks)) {
    // A line end inside a paragraph separates a post's text from its attribution.
    if (mark === '\n') {
      open = [];
      continue;
    }

    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    const isAttached = before !== '' && !/[\s([{]/u.test(before);
    const isOpening = opens(mark, before, after);
    const partner = open.findLastIndex((one) => closes(mark, one.mark, before, after));

    if (partner !== -1 && (isAttached || !isOpening)) {
      found.push({ start: open[partner]?.at ?? index, end: index + 1 });
      open = open.slice(0, partner);
      continue;
    }
    if (!isOpening) continue;

    // No mark but „ nests in itself: the earlier one was never closed.
    const stale = mark === '„' ? -1 : open.findIndex((one) => one.mark === mark);
    const kept = stale === -1 ? open : open.slice(0, stale);
    open = [...kept.slice(1 - deepest), { mark, at: index }];
  }

  return found.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Those quotations that stand in no other; both lists are in order of their start. */
export function outermost(quotations: readonly Quotation[]): Quotation[] {
  let reach = 0;
  return quotations.filter(({ start, end }) => {
    if (start < reach) return false;
    reach = end;
    return true;
  });
}
