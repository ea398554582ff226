import { expect, it } from 'vitest';
import { headerAsksNoindex, pageAsksNoindex } from '../../../src/story/reading/noindex.ts';

it.each([
  ['noindex', true],
  ['NOINDEX, nofollow', true],
  ['none', true],
  ['footnote: noindex', true],
  ['googlebot: nofollow, footnote: noindex', true],
  ['unavailable_after: 25 Jun 2026 15:00:00 PST, noindex', true],
  ['max-snippet: 20, noindex', true],
  ['', false],
  ['all', false],
  ['nofollow, noarchive', false],
  ['googlebot: noindex', false],
  ['googlebot: noindex, nofollow', false],
])('understands the header %j', (header, asks) => {
  expect(headerAsksNoindex(header)).toBe(asks);
});

it.each([
  ['<meta name="robots" content="noindex">', true],
  ["<META CONTENT='nofollow,NOINDEX' NAME='ROBOTS'>", true],
  ['<meta name=robots content=none>', true],
  ['<meta name="robots" content="index, follow"><p>noindex</p>', false],
  ['<meta name="description" content="noindex">', false],
  ['<meta name="googlebot" content="noindex">', false],
])('understands the page %s', (page, asks) => {
  expect(pageAsksNoindex(Buffer.from(page))).toBe(asks);
});

it('takes no longer for a page that is made to take long', () => {
  for (const bomb of ['<meta', '<meta ', '<', '<meta name=', '<meta name="robots" content="']) {
    const page = Buffer.from(bomb.repeat(Math.ceil(3_000_000 / bomb.length)));

    expect(pageAsksNoindex(page)).toBe(false);
  }
});
