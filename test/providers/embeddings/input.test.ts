import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundInput,
  longestInput,
  normalise,
  prefixesOf,
} from '../../../src/providers/embeddings/input.ts';

describe('prefixesOf', () => {
  it.each([
    ['Xenova/multilingual-e5-small'],
    ['intfloat/e5-base-v2'],
    ['intfloat/E5_large'],
    ['multilingual-e5-base:latest'],
  ])('gives %s the prefixes of the E5 family', (model) => {
    expect(prefixesOf(model)).toEqual({ query: 'query: ', passage: 'passage: ' });
  });

  it.each([
    ['Xenova/all-MiniLM-L6-v2'],
    ['text-embedding-3-small'],
    ['bge5-base'],
    ['some5'],
    [''],
  ])('gives %j none', (model) => {
    expect(prefixesOf(model)).toEqual({ query: '', passage: '' });
  });

  it('gives an instruction-tuned E5 its instruction, and passages none', () => {
    const { query, passage } = prefixesOf('intfloat/multilingual-e5-large-instruct');

    expect(query).toMatch(/^Instruct: .+\nQuery: $/);
    expect(passage).toBe('');
  });
});

describe('boundInput', () => {
  it('leaves a well-formed text alone, whatever the script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(boundInput(text)).toBe(text);
      }),
    );
  });

  it('gives well-formed text of bounded length for anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(12_000), (text, padding) => {
        const bound = boundInput(`${'😀'.repeat(padding)}${text}\ud83d`);

        expect(bound.length).toBeLessThanOrEqual(longestInput);
        expect(/\p{Surrogate}/u.test(bound)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

describe('normalise', () => {
  it('keeps the direction and makes the length 1', () => {
    expect(normalise([3, 0, -4])).toEqual([0.6, 0, -0.8]);
  });

  it.each([[[0, 0]], [[]], [[Number.NaN]], [[Number.POSITIVE_INFINITY, 1]]])(
    'finds no direction in %j',
    (vector) => {
      expect(normalise(vector)).toBeUndefined();
    },
  );
});
