import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNormaliser } from '../../../../src/providers/model/tokenizer/normalise.ts';

const replacements: Record<string, string> = {
  '\n': ' ',
  '\t': ' ',
  ﬁ: 'fi',
  'e\u0301': 'é',
  '\u200b': '',
};
const normalise = createNormaliser((piece) => replacements[piece]);

describe('normalising', () => {
  it('makes one space of several', () => {
    expect(normalise('a \n\tb').text).toBe('a b');
  });

  it('maps a character and its accent as one', () => {
    expect(normalise('cafe\u0301!')).toEqual({
      text: 'café!',
      starts: [0, 1, 2, 3, 5],
      ends: [1, 2, 3, 5, 6],
    });
  });

  it('knows where each part of a longer replacement came from', () => {
    expect(normalise('xﬁy')).toEqual({ text: 'xfiy', starts: [0, 1, 1, 2], ends: [1, 2, 2, 3] });
  });

  it('leaves out what is mapped to nothing', () => {
    expect(normalise('a\u200bb')).toEqual({ text: 'ab', starts: [0, 2], ends: [1, 3] });
  });

  it('keeps offsets inside the text and in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: normalised, starts, ends } = normalise(text);

        expect(starts).toHaveLength(normalised.length);
        expect(ends).toHaveLength(normalised.length);
        for (const [index, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
          expect(ends[index]).toBeGreaterThan(start);
          expect(ends[index]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
