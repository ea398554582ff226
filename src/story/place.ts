// Where a paragraph stands in its story, and which one stands there.

import type { Article, Paragraph, ParagraphKind } from './article.ts';

/** Where a paragraph stands, as a citation names it. */
export interface Place {
  /** `Paragraph.number`: from 1; 0 for title and standfirst. */
  readonly paragraph: number;
  readonly kind: ParagraphKind;
}

/** Where a paragraph stands. */
export function placeOf({ number, kind }: Paragraph): Place {
  return { paragraph: number, kind };
}

/** Whether both are one place of a story. */
export function isSamePlace(one: Place, other: Place): boolean {
  return one.paragraph === other.paragraph && one.kind === other.kind;
}

/** The paragraph at a place; undefined where the story has none there. */
export function paragraphAt(
  { paragraphs }: Pick<Article, 'paragraphs'>,
  place: Place,
): Paragraph | undefined {
  return paragraphs.find((one) => isSamePlace(placeOf(one), place));
}
