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
}

/**
 * An evaluation document as an article. The title goes before the embedded text, as in the program, but is no
 * paragraph of its own here: the golden paragraph numbers cannot name it.
 */
export function goldenArticle({ id, title, language, paragraphs }: GoldenSource): Article {
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
  };
}
