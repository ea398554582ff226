// A document of a golden set as an article.

import type { Language } from '../../src/language/language.ts';
import { splitSentences } from '../../src/language/sentences/sentences.ts';
import type { Article } from '../../src/story/article.ts';

/** What an evaluation document has of an article. */
export interface GoldenSource {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly paragraphs: readonly string[];
  /** As the program read it, where it comes from a file. */
  readonly article?: Article;
}

/** An evaluation document as an article; its title is no paragraph of its own unless it comes from a file. */
export function goldenArticle({ id, title, language, paragraphs, article }: GoldenSource): Article {
  if (article !== undefined) return article;

  return {
    slug: id,
    title,
    language,
    contentHash: '',
    paragraphs: paragraphs.map((text, index) => ({
      number: index + 1,
      kind: 'text',
      text,
      sentences: splitSentences(text, language),
    })),
    utterances: [],
  };
}
