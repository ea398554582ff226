// A page as a reader of articles gives it, the program's own or another.

import { languageOfArticle } from '../../src/language/detection/detect-language.ts';
import { parseArticle } from '../../src/story/parse-article.ts';

/** What is compared with what is known of a page. */
export interface ReadPage {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  /** The canonical one. */
  readonly url?: string | undefined;
  /** Title, standfirst and headings: read, but counted as no paragraph. */
  readonly apart?: readonly string[];
  /** The counted ones, in order: without title, standfirst and headings. */
  readonly paragraphs: readonly string[];
}

/** Reads a page from its bytes; the file's ending says how it is written. */
export type PageReader = (bytes: Uint8Array, file: string) => ReadPage | Promise<ReadPage>;

/** The program's own reader. */
export const readArticle: PageReader = (bytes, file) => {
  const { title, author, outlet, published, language, url, paragraphs } = parseArticle(
    bytes,
    file,
    { detectLanguage: languageOfArticle },
  );
  return {
    title,
    author,
    outlet,
    published,
    language,
    url,
    apart: paragraphs.flatMap(({ number, text, section }) => [
      ...(number === 0 ? [text] : []),
      ...(section === undefined ? [] : [section]),
    ]),
    paragraphs: paragraphs.filter(({ number }) => number > 0).map(({ text }) => text),
  };
};
