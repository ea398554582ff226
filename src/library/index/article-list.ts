// Articles as the index writes them: JSON, in which each stands in a line of its own.

import { pauses } from '../../base/slices/pauses.ts';
import type { Article } from '../../story/article.ts';

const opening = Buffer.from('[');
const between = Buffer.from(',\n');
const closing = Buffer.from(']');

/** The articles as JSON in UTF-8, made in slices between which other work runs. */
export async function encodeArticles(articles: readonly Article[]): Promise<Uint8Array> {
  const pause = pauses();
  const parts: Buffer[] = [opening];
  for (const [position, article] of articles.entries()) {
    if (position > 0) parts.push(between);
    parts.push(Buffer.from(JSON.stringify(article)));
    await pause();
  }

  return Buffer.concat([...parts, closing]);
}

/** The articles that `encodeArticles` wrote, and any other list in JSON whose articles have no line of their own. */
export async function decodeArticles(json: Uint8Array): Promise<Article[]> {
  const pause = pauses();
  const bytes = Buffer.from(json.buffer, json.byteOffset, json.byteLength);
  const last = bytes.length - closing.length;
  const articles: Article[] = [];
  for (let start = opening.length; start < last; ) {
    // Within a text JSON has no line breaks. Never the whole list as one text, which would be twice as large again.
    const found = bytes.indexOf(between, start);
    const end = found < 0 ? last : found;
    articles.push(...(JSON.parse(`[${bytes.toString('utf8', start, end)}]`) as Article[]));
    start = end + between.length;
    await pause();
  }

  return articles;
}
