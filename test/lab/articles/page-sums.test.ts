import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluatePages } from '../../../lab/articles/evaluate-pages.ts';
import type { KnownPage } from '../../../lab/articles/expected-page.ts';
import { sumPages, wordRates } from '../../../lab/articles/page-sums.ts';
import { pageText, sumsText } from '../../../lab/articles/pages-text.ts';
import type { PageReader } from '../../../lab/articles/read-page.ts';
import { UserError } from '../../../src/base/errors.ts';

function page(name: string, paragraphs: readonly string[]): KnownPage {
  return {
    name,
    file: `${name}/source.html`,
    bytes: new TextEncoder().encode(paragraphs.join('\n\n')),
    expected: {
      title: name,
      standfirst: [],
      headings: [],
      captions: [],
      optional: [],
      paragraphs: [...paragraphs],
    },
  };
}

const pages = [
  page('bad', ['Das Bad wird umgebaut.', 'Es kostet 2 Millionen Euro.']),
  page('rat', ['Der Rat stimmte zu.', 'Drei waren dagegen.', 'Einer enthielt sich.']),
  page('see', ['Der See ist im Mai noch kalt.']),
];
const perfect: PageReader = (bytes, file) => ({
  title: file.split('/')[0],
  paragraphs: new TextDecoder().decode(bytes).split('\n\n'),
});

describe('the sums of an evaluation', () => {
  it('are full where every page is read as it is known', async () => {
    expect(sumPages(await evaluatePages(pages, perfect))).toMatchObject({
      pages: 3,
      refused: 0,
      crashed: 0,
      words: { precision: 1, recall: 1, f1: 1, meanF1: 1 },
      paragraphs: {
        exactPages: 3,
        expected: 6,
        read: 6,
        verbatim: 6,
        surplus: 0,
        numbersChanged: 0,
      },
      metadata: { title: { right: 3, wrong: 0, missing: 0 } },
    });
  });

  it('do not depend on the order of the pages', async () => {
    const evaluated = await evaluatePages(pages, (bytes, file) => ({
      paragraphs: [...new TextDecoder().decode(bytes).split('\n\n').slice(1), file],
    }));
    const sums = sumPages(evaluated);

    fc.assert(
      fc.property(
        fc.shuffledSubarray([...evaluated], { minLength: evaluated.length }),
        (shuffled) => {
          const { words, milliseconds, ...counts } = sumPages(shuffled);
          const { words: known, milliseconds: times, ...others } = sums;
          expect(counts).toEqual(others);
          expect(words?.meanF1).toBeCloseTo(known?.meanF1 ?? 0, 12);
          expect(milliseconds.perMegabyte).toBeCloseTo(times.perMegabyte, 6);
        },
      ),
    );
  });

  it('tell a page that was refused from one that made the reader crash, and count both as lost', async () => {
    const evaluated = await evaluatePages(pages, (bytes, file) => {
      if (file.startsWith('bad')) throw new UserError('There is no article in it.');
      if (file.startsWith('rat')) throw new TypeError('tagName of null');
      return perfect(bytes, file);
    });

    expect(sumPages(evaluated)).toMatchObject({
      refused: 1,
      crashed: 1,
      paragraphs: { fates: { lost: 5, right: 1 }, exactPages: 1 },
      metadata: { title: { right: 1, missing: 2 } },
    });
    expect(evaluated.map(pageText).join('\n')).toContain('rat: crashed: tagName of null');
  });

  it('are printed for people, and each page with its faults', async () => {
    const evaluated = await evaluatePages(pages.slice(0, 1), () => ({
      title: 'Bad',
      paragraphs: ['Das Bad wird umgebaut.', 'Es kostet 22 Millionen Euro.', 'Impressum'],
    }));
    const text = [sumsText('Footnote', sumPages(evaluated)), ...evaluated.map(pageText)].join('\n');

    expect(text).toContain('Footnote: 1 pages, refused 0, crashed 0');
    expect(text).toContain('surplus 1/3 (33.3 %)');
    expect(text).toContain('  number: 2 → 22');
    expect(text).toContain('  surplus: Impressum');
  });
});

describe('wordRates', () => {
  it('are full for an empty text of which nothing was read, and none where something was', () => {
    expect([wordRates(0, 0, 0).f1, wordRates(0, 3, 0).f1, wordRates(3, 0, 0).f1]).toEqual([
      1, 0, 0,
    ]);
  });
});
