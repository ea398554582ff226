import { describe, expect, it } from 'vitest';
import { pairLines, pairVerses } from '../../../lab/lexicon/parallel.ts';
import { UserError } from '../../../src/base/errors.ts';

describe('pairLines', () => {
  it('pairs lines by number', () => {
    expect(pairLines('Good day\nYes\n', 'Guten Tag\nJa\n')).toEqual([
      { english: ['good', 'day'], german: ['guten', 'tag'] },
      { english: ['yes'], german: ['ja'] },
    ]);
  });

  it('refuses texts of different length and names both', () => {
    expect(() => pairLines('a\nb\n', 'c\n')).toThrow(UserError);
    expect(() => pairLines('a\nb\n', 'c\n')).toThrow(/2 English and 1 German/);
  });
});

describe('pairVerses', () => {
  it('pairs verses by book, chapter and number, and skips those that one side lacks', () => {
    const english = '### Ruth\n[1:1] In the days\n[1:2] The name\n### Job\n[1:1] A man\n';
    const german = '### Ruth\n[1:1] \n[1:2] Der Name\n### Job\n[1:1] Ein Mann\n[1:2] Mehr\n';

    expect(pairVerses(english, german)).toEqual([
      { english: ['the', 'name'], german: ['der', 'name'] },
      { english: ['a', 'man'], german: ['ein', 'mann'] },
    ]);
  });
});
