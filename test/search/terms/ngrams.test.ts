import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bagOfNgrams,
  characterNgrams,
  fold,
  rememberNgrams,
} from '../../../src/search/terms/ngrams.ts';

describe('fold', () => {
  it('drops what spelling varies in', () => {
    expect(['müller', 'straße', "o'brien", '1.250', '1,250'].map(fold)).toEqual([
      'muller',
      'strasse',
      'obrien',
      '1250',
      '1250',
    ]);
  });

  it('keeps the marks of scripts that need them', () => {
    expect(fold('हिन्दी')).toBe('हिन्दी');
  });
});

describe('characterNgrams', () => {
  it('stays inside the boundaries of the word and marks them', () => {
    expect(characterNgrams('iran')).toEqual(['_ira', 'iran', 'ran_']);
  });

  it('keeps a short word whole', () => {
    expect(characterNgrams('us')).toEqual(['_us_']);
    expect(characterNgrams('4')).toEqual(['_4_']);
  });

  it('covers every word with overlapping n-grams', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,20}$/), (word) => {
        const ngrams = characterNgrams(word);

        expect(ngrams).toHaveLength(word.length - 1);
        expect(
          ngrams[0] +
            ngrams
              .slice(1)
              .map((ngram) => ngram.slice(-1))
              .join(''),
        ).toBe(`_${word}_`);
      }),
    );
  });
});

describe('bagOfNgrams', () => {
  it('adds the weights of the words that share an n-gram', () => {
    expect([
      ...bagOfNgrams([
        ['us', 1],
        ['us', 0.5],
        ['iran', 2],
      ]),
    ]).toEqual([
      ['_us_', 1.5],
      ['_ira', 2],
      ['iran', 2],
      ['ran_', 2],
    ]);
  });
});

describe('rememberNgrams', () => {
  it('gives the n-grams of a word each time, also past its limit', () => {
    const ngramsOf = rememberNgrams(2);

    for (const word of ['iran', 'oman', 'us', 'iran', 'witkoff', 'oman']) {
      expect(ngramsOf(word)).toEqual(characterNgrams(word));
    }
  });
});
