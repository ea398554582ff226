import { beforeAll, describe, expect, it } from 'vitest';
import { type EvaluatedPage, evaluatePages } from '../../../lab/articles/evaluate-pages.ts';
import { type KnownPage, openPages } from '../../../lab/articles/expected-page.ts';
import { type PageSums, sumPages } from '../../../lab/articles/page-sums.ts';
import { readArticle } from '../../../lab/articles/read-page.ts';

/** A page that is read exactly is added here, and none leaves. */
const readExactly: readonly string[] = [
  'agentur-meldung',
  'agentur-text',
  'amp',
  'aside',
  'author-box',
  'bezahlschranke',
  'bildunterschriften',
  'blog-wordpress',
  'cms-nur-divs',
  'correction',
  'data-attributes',
  'definition-list',
  'eingebettete-posts',
  'faktencheck',
  'footnotes',
  'fotostrecke',
  'gedicht',
  'hidden-traps',
  'hochgestellt',
  'infobox',
  'interview-fragen',
  'interview-names',
  'jsonld-graph',
  'kommentare',
  'listen-verschachtelt',
  'liveticker',
  'long-read',
  'match-report',
  'mehrere-json-ld',
  'mehrseitig',
  'microdata',
  'nachruf',
  'newsletter-boxen',
  'newsletter-tabellen',
  'no-html-body',
  'nur-open-graph',
  'opinion',
  'polizeibericht',
  'pressemitteilung',
  'print-view',
  'pull-quote',
  'rezept',
  'svg-icons',
  'tabelle-wahl',
  'verschachtelte-teaser',
  'video-embed',
  'weiche-trennung',
  'windows-1252',
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
    expect(sums.refused).toBeLessThanOrEqual(1);
    expect(paragraphs?.fates.lost).toBeLessThanOrEqual(8);
    expect(paragraphs?.surplus).toBeLessThanOrEqual(4);
    expect(paragraphs?.numbersChanged).toBe(0);
    expect(metadata.title.right).toBeGreaterThanOrEqual(45);
    expect(metadata.published.right).toBeGreaterThanOrEqual(41);
    expect(metadata.outlet.right).toBeGreaterThanOrEqual(41);
  });
});
