// Articles as the program reads them.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answerer } from '../../src/answer/answerer.ts';
import { answererOfArticles } from '../../src/app/open-answerer.ts';
import { languageOfArticle } from '../../src/language/detection/detect-language.ts';
import type { Embedder } from '../../src/search/embedder.ts';
import type { Article, Paragraph } from '../../src/story/article.ts';
import { parseArticle } from '../../src/story/parse-article.ts';
import { embedder as bundledEncoder } from './models/model.ts';

/** An article as the program reads it from a file of this name and text. */
export function articleOf(name: string, text: string): Article {
  return parseArticle(Buffer.from(text), name, { detectLanguage: languageOfArticle });
}

/** The first story, from the file that comes with the program. */
export function firstStory(): Article {
  const file = new URL('../../data/articles/us-iran-verhandlungen.md', import.meta.url);

  return articleOf(fileURLToPath(file), readFileSync(file, 'utf8'));
}

/** The program's answerer over these articles, with its default settings. */
export function answererOver(
  articles: readonly Article[],
  embedder: Embedder = bundledEncoder,
): Promise<Answerer> {
  return answererOfArticles(articles, embedder, 'balanced');
}

/** The paragraphs of an article that a citation can mean. */
export function paragraphsOf(
  { paragraphs }: Article,
  { paragraph: number, kind }: { readonly paragraph: number; readonly kind: Paragraph['kind'] },
): readonly Paragraph[] {
  return paragraphs.filter((paragraph) => paragraph.number === number && paragraph.kind === kind);
}
