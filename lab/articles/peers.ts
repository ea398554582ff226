// Other readers of web pages, measured on the same pages.

import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { UserError } from '../../src/base/errors.ts';
import { blockTexts } from './html/block-texts.ts';
import type { PageReader } from './read-page.ts';

/** Mozilla's Readability alone, its paragraphs split as a browser would show them. */
const readability: PageReader = (bytes) => {
  const { document } = parseHTML(new TextDecoder().decode(bytes));
  // Typed for the browser's document, which the library's own one stands in for.
  const page = document as unknown as ConstructorParameters<typeof Readability>[0];
  const article = new Readability(page).parse();
  if (article === null) throw new UserError('There is no article in it.');

  return {
    title: article.title ?? undefined,
    author: article.byline ?? undefined,
    outlet: article.siteName ?? undefined,
    published: article.publishedTime ?? undefined,
    language: article.lang ?? undefined,
    paragraphs: blockTexts(`<body>${article.content ?? ''}</body>`),
  };
};

/**
 * What any other program read: `FOLDER/PAGE.html` for each page, with its paragraphs in the body and its metadata in
 * the head (`lang`, `<title>`, `<meta name="author">`, `<meta name="date">`).
 */
function readFrom(folder: string): PageReader {
  return async (_bytes, file) => {
    const html = await readFile(join(folder, `${basename(dirname(file))}.html`), 'utf8');
    const { document } = parseHTML(html);
    const content = (name: string) =>
      document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') || undefined;
    return {
      title: document.querySelector('title')?.textContent || undefined,
      author: content('author'),
      published: content('date'),
      language: document.documentElement?.getAttribute('lang') || undefined,
      paragraphs: blockTexts(html),
    };
  };
}

/** The reader called so: `readability`, or a folder with what another program read. */
export function peerReader(name: string): PageReader {
  return name === 'readability' ? readability : readFrom(name);
}
