import type { Article, Paragraph } from '../knowledge/article.ts';

/** Paragraphs that say what the whole story is about: title and standfirst where known, and how the body begins. */
export function overviewParagraphs({ paragraphs }: Article): readonly Paragraph[] {
  const heads = paragraphs.filter(({ kind }) => kind === 'title' || kind === 'standfirst');
  const body = paragraphs.filter(({ kind }) => kind === 'text');

  return [...heads, ...body.slice(0, heads.length > 0 ? 1 : 2)];
}
