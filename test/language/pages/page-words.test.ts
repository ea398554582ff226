import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/language/language.ts';
import { pageLines, pageWords } from '../../../src/language/pages/page-words.ts';
import { oneOf } from '../../../src/language/phrases/phrases.ts';

const slots = { names: 'x', short: 'x', rest: 'x', number: 'x', words: 'x', gap: 'x' };

describe.each(languages)('the phrases of pages in %s', (language) => {
  const { whole, opening, ...others } = pageWords[language];
  const lists = [
    ...pageLines.flatMap((line) => [whole[line] ?? [], opening[line] ?? []]),
    ...Object.values(others),
  ];

  it('can all be read', () => {
    for (const phrase of lists.flat()) expect(() => oneOf([phrase], slots)).not.toThrow();
  });

  it('stand in their list once', () => {
    for (const list of lists) expect(new Set(list).size).toBe(list.length);
  });
});
