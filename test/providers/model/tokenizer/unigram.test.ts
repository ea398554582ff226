import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUnigram } from '../../../../src/providers/model/tokenizer/unigram.ts';

const vocabulary = [
  ['<s>', 0],
  ['<unk>', 0],
  ['a', -3],
  ['b', -3],
  ['ab', -5],
  ['abc', -20],
  ['c', -3],
  ['😀', -4],
] as const;
const cut = createUnigram(vocabulary, 1, 2);
const piecesOf = (word: string) => cut(word).map(({ id }) => vocabulary[id]?.[0]);

describe('a unigram vocabulary', () => {
  it.each([
    ['ab', ['ab']],
    ['abc', ['ab', 'c']],
    ['ba', ['b', 'a']],
    ['a😀b', ['a', '😀', 'b']],
  ])('cuts %j into its likeliest pieces', (word, pieces) => {
    expect(piecesOf(word)).toEqual(pieces);
  });

  it('makes one piece of neighbouring unknown characters', () => {
    expect(cut('aß漢b')).toEqual([
      { id: 2, length: 1 },
      { id: 1, length: 2 },
      { id: 3, length: 1 },
    ]);
  });

  it('never takes a mark for text', () => {
    expect(piecesOf('<s>')).toEqual(['<unk>']);
  });

  it('covers every word whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        const length = cut(word).reduce((sum, piece) => sum + piece.length, 0);

        expect(length).toBe(word.length);
      }),
    );
  });
});
