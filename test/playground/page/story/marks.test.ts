import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marks } from '../../../../src/playground/page/story/marks.ts';

const shown = (text: string, quotes: readonly string[]) =>
  marks(text, quotes)
    .map((piece) => (piece.isMarked ? `<${piece.text}>` : piece.text))
    .join('');

describe('marks in a paragraph', () => {
  it.each([
    ['one two three', ['two'], 'one <two> three'],
    ['one two three', ['three', 'one'], '<one> two <three>'],
    ['one two three', ['one two', 'two three'], '<one two>< three>'],
    ['one two three', ['one two three', 'two'], '<one two three>'],
    ['one', ['four', ''], 'one'],
    ['one', [], 'one'],
  ])('of %j for %j are %j', (text, quotes, expected) => {
    expect(shown(text, quotes)).toBe(expected);
  });

  it('change no letter', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ') });
    fc.assert(
      fc.property(text, fc.array(text), (paragraph, quotes) => {
        expect(
          marks(paragraph, quotes)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(paragraph);
      }),
    );
  });
});
