// Passages as retrieval gives them.

import type { Passage } from '../../../src/search/retriever.ts';
import type { Article } from '../../../src/story/article.ts';

/** A paragraph of a story as retrieval gives it. @param vector - Its cosine similarity. */
export function passageOf({ slug, paragraphs }: Article, position: number, vector = 0.5): Passage {
  const paragraph = paragraphs[position];
  if (paragraph === undefined) throw new Error(`${slug} has no paragraph at ${position}.`);

  const { text, number, kind } = paragraph;
  const chunk = {
    id: `${slug}#${position}.0`,
    article: slug,
    position,
    paragraph: number,
    kind,
    start: 0,
    end: text.length,
    text,
    prefix: '',
  };

  return { chunk, position, lexical: 0, vector, parts: [], score: vector };
}
