import { expect, it } from 'vitest';
import { decodeArticles, encodeArticles } from '../../../src/library/index/article-list.ts';
import type { Article } from '../../../src/story/article.ts';
import { bridge } from '../../support/discord/story.ts';

/** With what a line of JSON could be taken for. */
const awkward: Article = { ...bridge, slug: 'awkward', title: '],\n[ "a",\n{' };

it.each([
  ['none', []],
  ['one', [bridge]],
  ['several, with breaks and brackets in their texts', [bridge, awkward, bridge]],
])('reads back what it wrote of %s, a line each', async (_, articles) => {
  const bytes = await encodeArticles(articles);
  const json = Buffer.from(bytes).toString();

  expect(JSON.parse(json)).toEqual(articles);
  expect(json.split('\n')).toHaveLength(Math.max(1, articles.length));
  expect(await decodeArticles(bytes)).toEqual(articles);
});

it('reads a list that has no lines, as earlier versions wrote it', async () => {
  const articles = [bridge, awkward];

  expect(await decodeArticles(Buffer.from(JSON.stringify(articles)))).toEqual(articles);
});
