import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../../src/language/lexicon/compounds.ts';
import { germanCompounds } from '../../../src/language/lexicon/german.ts';

const known = new Set(['rakete', 'programm', 'regierung', 'sprecher', 'schule', 'buch', 'außen']);
const split = (word: string) => splitCompound(word, germanCompounds, (part) => known.has(part));

describe('splitCompound', () => {
  it.each([
    ['raketenprogramm', ['rakete', 'programm']],
    ['regierungssprecher', ['regierung', 'sprecher']],
    ['schulbuch', ['schule', 'buch']],
  ])('splits %s', (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  it('leaves words alone that have no known parts', () => {
    expect(split('programm')).toBeUndefined();
    expect(split('raketenxyz')).toBeUndefined();
  });

  it('only ever gives parts that are words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-d]{1,12}$/), (word) => {
        const isWord = (part: string) => part.length % 2 === 1;

        for (const part of splitCompound(word, germanCompounds, isWord) ?? [])
          expect(isWord(part)).toBe(true);
      }),
    );
  });
});
