import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freeName, storyName } from '../../../src/library/addresses/story-name.ts';

it.each([
  ['Brücke über die Weser gesperrt', '/a', 'bruecke-ueber-die-weser-gesperrt'],
  [undefined, '/news/2026/hafen-%C3%BCberflutet.html', 'hafen-ueberflutet'],
  ['日本', '/%E0%A4%A/', 'e0-a4-a'],
  ['日本', '/', 'news-example'],
  [
    'A headline that goes on and on until nobody wants to read it any more at all',
    '/a',
    'a-headline-that-goes-on-and-on-until-nobody-wants-to-read-it',
  ],
])('calls a story %s at %s %s', (title, path, name) => {
  expect(storyName(title, new URL(path, 'https://news.example'))).toBe(name);
});

it('makes a name for any headline', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) =>
      /^[a-z0-9-]{1,60}$/.test(storyName(title, new URL('https://news.example'))),
    ),
  );
});

it('takes no name that is taken', () => {
  expect(freeName('a', new Set(['b']))).toBe('a');
  expect(freeName('a', new Set(['a', 'a-2']))).toBe('a-3');
});
