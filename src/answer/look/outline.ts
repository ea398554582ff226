// What a story holds, paragraph by paragraph.

import type { Article, Paragraph } from '../../story/article.ts';

/** A paragraph of the body by how it begins. */
export interface OutlineEntry {
  readonly paragraph: Paragraph;
  /** Its first sentence. */
  readonly opening: string;
  /** The heading that begins with it. */
  readonly heading?: string;
}

/** The paragraphs of the body in order, each with how it begins. */
export function outlineOf({ paragraphs }: Article): readonly OutlineEntry[] {
  const body = paragraphs.filter(({ number }) => number > 0);

  return body.map((paragraph, index) => {
    const { text, sentences, section } = paragraph;
    const [first] = sentences;
    const opening = first === undefined ? text : text.slice(first.start, first.end);
    const isNew = section !== undefined && section !== body[index - 1]?.section;

    return { paragraph, opening, ...(isNew && { heading: section }) };
  });
}
