import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberSources } from '../../../../src/answer/sources.ts';
import { pieces } from '../../../../src/playground/page/chat/citations.ts';
import { unchecked } from '../../../support/answers.ts';

/** Sources of the answer, one for each of these quotes. */
const sourcesOf = (...quotes: readonly string[]) =>
  numberSources(
    quotes.map((quote, index) =>
      unchecked({ article: 'bruecke', paragraph: index + 1, kind: 'text', quote }),
    ),
  );

describe('the citations in a shown text', () => {
  it('are its marks and its quotes', () => {
    const sources = sourcesOf('Die Brücke bleibt gesperrt.', 'Drei Risse.');
    const text = '[1] Absatz 1: „Die Brücke bleibt gesperrt.“ [2] Absatz 2: Drei Risse. [3]';

    expect(pieces(text, sources).filter((piece) => piece.source !== undefined)).toEqual([
      { text: '[1]', source: sources[0] },
      { text: 'Die Brücke bleibt gesperrt.', source: sources[0] },
      { text: '[2]', source: sources[1] },
      { text: 'Drei Risse.', source: sources[1] },
    ]);
  });

  it('are found where the quote holds line breaks that the text shows as spaces', () => {
    expect(pieces('a b c', sourcesOf('b\n  c'))[1]?.text).toBe('b c');
  });

  it('lose nothing of the text, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('[', ']', '1', '2', 'a', ' ', 'ä') }),
        fc.array(fc.string({ unit: fc.constantFrom('a', ' ', 'ä', '1') }), { maxLength: 3 }),
        (text, quotes) => {
          const split = pieces(text, sourcesOf(...quotes));

          expect(split.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });
});
