// The paragraphs that say what a story is about.

import type { Article, Paragraph } from '../../story/article.ts';

/** Paragraphs that say what the whole story is about: title and standfirst where known, and how the body begins; never empty. */
export function overviewParagraphs({ paragraphs }: Article): readonly Paragraph[] {
  const heads = paragraphs.filter(({ kind }) => kind === 'title' || kind === 'standfirst');
  const body = paragraphs.filter(({ number }) => number > 0);
  const texts = body.filter(({ kind }) => kind === 'text');
  const opening = texts.length > 0 ? texts : body;

  return [...heads, ...opening.slice(0, heads.length > 0 ? 1 : 2)];
}
