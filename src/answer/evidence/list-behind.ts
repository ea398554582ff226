// What a paragraph that ends with a colon announces.

import type { PlacedParagraph } from './candidates.ts';

/** Characters of the longest item of a list; what is longer is a paragraph of its own. */
const longestItem = 160;

/** Items that are quoted with what announces them. */
const mostItems = 8;

/** Ends like a sentence. */
const ended = /[.!?…]["“”«»]?$/u;

/**
 * The positions of the paragraphs behind one that ends with a colon and announces them: the items of a list, all ended as its
 * first one is, or the one paragraph that follows. Empty where nothing is announced.
 */
export function listBehind({
  article: { paragraphs },
  position,
}: Pick<PlacedParagraph, 'article' | 'position'>): readonly number[] {
  const own = paragraphs[position];
  const first = paragraphs[position + 1];
  if (own === undefined || first === undefined || !own.text.endsWith(':')) return [];
  if (first.section !== own.section) return [];

  const items: number[] = [];
  for (let at = position + 1; items.length < mostItems; at += 1) {
    const item = paragraphs[at];
    const goesOn =
      item !== undefined &&
      item.section === own.section &&
      item.text.length <= longestItem &&
      ended.test(item.text) === ended.test(first.text);
    if (!goesOn) break;
    items.push(at);
  }

  return items.length > 0 ? items : [position + 1];
}
