import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/answer/answer.ts';
import { pieces } from '../../../src/playground/page/citations.ts';

const source = (quote: string, paragraph = 1): Citation => ({
  article: 'bruecke',
  paragraph,
  kind: 'text',
  quote,
});

describe('the citations in a shown text', () => {
  it('are its marks and its quotes', () => {
    const sources = [source('Die Brücke bleibt gesperrt.'), source('Drei Risse.', 4)];
    const text = '[1] Absatz 1: „Die Brücke bleibt gesperrt.“ [2] Absatz 4: Drei Risse. [3]';

    expect(pieces(text, sources).filter((piece) => piece.source !== undefined)).toEqual([
      { text: '[1]', source: { citation: sources[0], number: 1 } },
      { text: 'Die Brücke bleibt gesperrt.', source: { citation: sources[0], number: 1 } },
      { text: '[2]', source: { citation: sources[1], number: 2 } },
      { text: 'Drei Risse.', source: { citation: sources[1], number: 2 } },
    ]);
  });

  it('are found where the quote holds line breaks that the text shows as spaces', () => {
    expect(pieces('a b c', [source('b\n  c')])[1]?.text).toBe('b c');
  });

  it('lose nothing of the text, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('[', ']', '1', '2', 'a', ' ', 'ä') }),
        fc.array(fc.string({ unit: fc.constantFrom('a', ' ', 'ä', '1') }), { maxLength: 3 }),
        (text, quotes) => {
          const split = pieces(
            text,
            quotes.map((quote) => source(quote)),
          );

          expect(split.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });
});
