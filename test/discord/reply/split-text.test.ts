import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../../src/discord/reply/split-text.ts';
import { anyText } from '../../support/discord/arbitrary.ts';

const split = (text: string, limit: number) =>
  splitText(text, limit, (piece) => piece.length <= limit);

describe('splitText', () => {
  it('keeps a text that fits', () => {
    expect(split('Eins. Zwei.', 11)).toEqual(['Eins. Zwei.']);
  });

  it('cuts at the end of a sentence', () => {
    expect(split('Eins ist da. Zwei ist da. Drei.', 28)).toEqual([
      'Eins ist da. Zwei ist da. ',
      'Drei.',
    ]);
  });

  it('cuts before a quotation rather than at the end of a sentence inside it', () => {
    expect(split('Er sprach. „Nein. Niemals.“ So war es.', 20)).toEqual([
      'Er sprach. ',
      '„Nein. Niemals.“ ',
      'So war es.',
    ]);
  });

  it('cuts inside a quotation that is too long, at the end of a sentence', () => {
    expect(split('„Nein. Niemals wieder.“', 18)).toEqual(['„Nein. ', 'Niemals wieder.“']);
  });

  it('cuts between words, then between characters, and never inside an emoji', () => {
    expect(split('eins zwei drei', 10)).toEqual(['eins zwei ', 'drei']);
    expect(split('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 12)).toEqual(['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']);
    expect(split('𝕏𝕏𝕏', 3)).toEqual(['𝕏', '𝕏', '𝕏']);
  });

  it('loses nothing and never exceeds the limit, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 60 }), (text, limit) => {
        const pieces = split(text, limit);

        expect(pieces.join('')).toBe(text);
        expect(pieces.every((piece) => piece.length > 0 && piece.length <= limit)).toBe(true);
      }),
    );
  });
});
