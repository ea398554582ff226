import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../../../src/language/words/words.ts';

describe('words', () => {
  it('lower-cases and keeps umlauts and ß', () => {
    expect(words('Größere ÜBUNGEN')).toEqual(['größere', 'übungen']);
  });

  it('splits at hyphens, so that either half of a compound is found', () => {
    expect(words('US-Sondergesandter')).toEqual(['us', 'sondergesandter']);
  });

  it('keeps apostrophes inside names and contractions but not a possessive', () => {
    expect(words("Trump's O’Brien don’t ’quoted’")).toEqual([
      'trump',
      "o'brien",
      "don't",
      'quoted',
    ]);
  });

  it('keeps a number with its separators as one word', () => {
    expect(words('Am 4. Februar: 1.250,75 Euro, 40%.')).toEqual([
      'am',
      '4',
      'februar',
      '1.250,75',
      'euro',
      '40',
    ]);
  });

  it('reads composed and decomposed letters alike, and ignores soft hyphens', () => {
    expect(words('Ha\u0308user')).toEqual(['häuser']);
    expect(words('Verhand\u00ADlungen')).toEqual(['verhandlungen']);
  });

  it('keeps the vowel signs of other scripts with their letters', () => {
    expect(words('हिन्दी भाषा')).toEqual(['हिन्दी', 'भाषा']);
  });

  it('gives words without white space or upper case for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of words(text)) {
          expect(word).not.toMatch(/\s/u);
          expect(word.length).toBeGreaterThan(0);
          expect(words(word)[0]).toBe(word);
        }
      }),
    );
  });
});
