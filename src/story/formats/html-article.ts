// The article of a web page.

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { stringify } from 'yaml';
import { UserError } from '../../base/errors.ts';
import { languages } from '../../language/language.ts';
import { foldSpaces } from '../../language/words/characters.ts';

/** Elements that are a paragraph of their own. */
const blocks = 'h1, h2, h3, h4, h5, h6, p, li, blockquote, pre, figcaption, td, th, dt, dd';

/**
 * The article of a web page as Markdown, without menus, advertisements and the like (Mozilla's Readability).
 *
 * @throws UserError When there is no article in it.
 */
export function markdownOfHtml(html: string, file: string): string {
  const { document } = parseHTML(html);
  // Typed for the browser's document, which the library's own one stands in for.
  const page = document as unknown as ConstructorParameters<typeof Readability>[0];
  const article = new Readability(page, { charThreshold: 100 }).parse();
  const paragraphs = paragraphsOf(article?.content ?? '');
  if (article === null || paragraphs.length === 0) {
    throw new UserError(
      `${file}: there is no article to be found in this page. Save its text as a .txt file.`,
    );
  }

  const { title, siteName, publishedTime, lang } = article;
  const code = lang?.slice(0, 2).toLowerCase();
  const language = languages.find((known) => known === code);
  const published = /^\d{4}-\d{2}-\d{2}/.exec(publishedTime ?? '')?.[0];
  const frontMatter = {
    ...(title?.trim() && { title: foldSpaces(title) }),
    ...(siteName?.trim() && { outlet: foldSpaces(siteName) }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
  };
  const head = Object.keys(frontMatter).length > 0 ? `---\n${stringify(frontMatter)}---\n\n` : '';

  return `${head}${paragraphs.join('\n\n')}\n`;
}

/** The blocks of text, innermost ones only, with what Markdown would take for markup escaped. */
function paragraphsOf(content: string): readonly string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`);

  return [...document.querySelectorAll(blocks)].flatMap((element) => {
    if (element.querySelector(blocks) !== null) return [];

    const text = escapeMarkdown(foldSpaces(element.textContent ?? ''));
    if (text === '') return [];

    return /^H[1-6]$/.test(element.tagName) ? `## ${text}` : text;
  });
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_~&[\]<>]/gu, '\\$&')
    .replace(/^([#+-]|\d+[.)])/u, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}
