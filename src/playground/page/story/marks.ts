// Which stretches of a paragraph are quoted.

/** A stretch of a text, marked or as it is. */
export interface MarkedPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The text in pieces, those marked that stand in a quote; what the text does not hold marks nothing. */
export function marks(text: string, quotes: readonly string[]): readonly MarkedPiece[] {
  const spans = quotes
    .map((quote) => ({ start: quote === '' ? -1 : text.indexOf(quote), length: quote.length }))
    .filter(({ start }) => start >= 0)
    .toSorted((one, other) => one.start - other.start);

  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { start, length } of spans) {
    const from = Math.max(at, start);
    const to = start + length;
    if (to <= at) continue;

    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false });
    pieces.push({ text: text.slice(from, to), isMarked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });

  return pieces;
}
