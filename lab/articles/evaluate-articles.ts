// The evaluation of reading articles, as `npm run eval -- --articles` prints it.

import { countingLine } from '../../src/terminal/progress/progress.ts';
import { evaluatePages } from './evaluate-pages.ts';
import { openPages } from './expected-page.ts';
import { sumPages } from './page-sums.ts';
import { pageText, sumsText } from './pages-text.ts';
import { peerReader } from './peers.ts';
import { readArticle } from './read-page.ts';

/** What to print, and of whom beside the program's own reader. */
export interface ArticleOptions {
  readonly peers: readonly string[];
  /** Each page with its faults, of the program's own reader. */
  readonly verbose: boolean;
  /** One JSON array with the sums of each reader. */
  readonly json: boolean;
}

/**
 * Measures the program's own reader on a folder of pages and its peers on the web pages among them, and returns what to
 * print.
 */
export async function evaluateArticles(folder: string, options: ArticleOptions): Promise<string> {
  const pages = await openPages(folder);
  const webPages = pages.filter(({ file }) => /\.html?$/.test(file));
  const readers = [
    { name: 'Footnote', read: readArticle },
    ...options.peers.map((name) => ({ name, read: peerReader(name) })),
  ];
  const results = [];
  for (const { name, read } of readers) {
    const own = read === readArticle ? pages : webPages;
    const bar = countingLine(name, own.length);
    const evaluated = await evaluatePages(own, read, bar.advance).finally(bar.stop);
    results.push({ name, evaluated, sums: sumPages(evaluated) });
  }

  if (options.json) {
    return `${JSON.stringify(results.map(({ name, sums }) => ({ reader: name, ...sums })))}\n`;
  }
  const details = options.verbose ? (results[0]?.evaluated.map(pageText) ?? []) : [];
  return `${[...details, ...results.map(({ name, sums }) => sumsText(name, sums))].join('\n\n')}\n`;
}
