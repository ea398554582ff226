import { beforeAll, describe, expect, it } from 'vitest';
import { type EvaluatedPage, evaluatePages } from '../../../lab/articles/evaluate-pages.ts';
import { type KnownPage, openPages } from '../../../lab/articles/expected-page.ts';
import { type PageSums, sumPages } from '../../../lab/articles/page-sums.ts';
import { readArticle } from '../../../lab/articles/read-page.ts';

/** A page that is read exactly is added here, and none leaves. */
const readExactly: readonly string[] = [
  'agentur-meldung',
  'agentur-text',
  'bildunterschriften',
  'blog-wordpress',
  'cms-nur-divs',
  'faktencheck',
  'fotostrecke',
  'microdata',
  'nur-open-graph',
  'polizeibericht',
];

describe('the pages written for the reader', () => {
  let pages: readonly KnownPage[];
  let evaluated: readonly EvaluatedPage[];
  let sums: PageSums;

  beforeAll(async () => {
    pages = await openPages('test/fixtures/pages');
    evaluated = await evaluatePages(pages, readArticle);
    sums = sumPages(evaluated);
  }, 60_000);

  it('are many, in both languages, each with a title', () => {
    const count = (language: string) =>
      pages.filter(({ expected }) => expected.language === language).length;

    expect(pages.every(({ expected }) => expected.title !== undefined)).toBe(true);
    expect(Math.min(count('de'), count('en'))).toBeGreaterThanOrEqual(20);
  });

  it('are read exactly where they are so today', () => {
    const exact = evaluated
      .filter(({ measures }) => measures.paragraphs?.exact)
      .map(({ name }) => name);

    expect(exact).toEqual(expect.arrayContaining([...readExactly]));
  });

  it('are read as well as ever in sum', () => {
    const { paragraphs, metadata } = sums;

    expect(sums.crashed).toBe(0);
    expect(sums.refused).toBeLessThanOrEqual(3);
    expect(paragraphs?.fates.lost).toBeLessThanOrEqual(28);
    expect(paragraphs?.surplus).toBeLessThanOrEqual(107);
    expect(paragraphs?.numbersChanged).toBeLessThanOrEqual(9);
    expect(metadata.title.right).toBeGreaterThanOrEqual(45);
    expect(metadata.published.right).toBeGreaterThanOrEqual(41);
    expect(metadata.outlet.right).toBeGreaterThanOrEqual(41);
  });
});
