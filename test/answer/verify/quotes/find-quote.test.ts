import search from 'approx-string-match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuoteFinder } from '../../../../src/answer/verify/quotes/find-quote.ts';
import { normaliseText, quoteNeedle } from '../../../../src/answer/verify/quotes/normalise.ts';
import { sameFacts } from '../../../../src/answer/verify/quotes/same-facts.ts';

const paragraphs = [
  'Die Brücke am Hafen bleibt bis Freitag gesperrt – so entschied es das Amt.',
  '„Wir haben ihnen gesagt: ‚ Okay, dann nichts‘“, sagte ein hochrangiger Beamter … gegenüber Axios.',
  'Die USA haben der Verlegung nach Oman nicht zugestimmt. Das kostet 1.250 Euro. Nein!',
];
const finder = new QuoteFinder(paragraphs.map(normaliseText));
const shown = (quote: string, named: number) => {
  const finding = finder.find(quote, named);

  return 'index' in finding
    ? [finding.outcome, finding.index, paragraphs[finding.index]?.slice(finding.start, finding.end)]
    : [finding.outcome];
};

describe('a quote', () => {
  it.each([
    ['as it is written', 'bleibt bis Freitag gesperrt'],
    ['with other dashes', 'bis Freitag gesperrt - so entschied'],
    ['with line breaks and double spaces', 'bleibt\nbis  Freitag\u00a0gesperrt'],
    ['with soft hyphens and zero-width spaces', 'bleibt bis Frei\u00adtag\u200b gesperrt'],
    ['in decomposed characters', 'Die Brücke am Hafen'.normalize('NFD')],
    ['within quotation marks of its own', '"bleibt bis Freitag gesperrt"'],
    ['with ellipses around it', '…bleibt bis Freitag gesperrt...'],
  ])('is found %s', (_, quote) => {
    expect(shown(quote, 0)[0]).toBe('verbatim');
  });

  it('is found through other quotation marks, and comes back in the marks of the paragraph', () => {
    expect(shown(`Wir haben ihnen gesagt: 'Okay, dann nichts', sagte`, 1)).toEqual([
      'verbatim',
      1,
      'Wir haben ihnen gesagt: ‚ Okay, dann nichts‘“, sagte',
    ]);
    expect(shown('hochrangiger Beamter ... gegenüber Axios', 1)[0]).toBe('verbatim');
  });

  it.each([-1, 1, 7, Number.NaN, 1.5, Number.POSITIVE_INFINITY])(
    'is found where it really is when paragraph %d is named',
    (named) => {
      expect(shown('bleibt bis Freitag gesperrt', named).slice(0, 2)).toEqual(['repointed', 0]);
    },
  );

  it('with a slip of the pen comes back in the real words', () => {
    expect(shown('Die Brücke am Haffen bleibt bis Freitag gespert', 0)).toEqual(['fact-changed']);
    expect(shown('Die Brücke am Hafen bleibt biss Freitag gespert', 0)).toEqual([
      'mended',
      0,
      'Die Brücke am Hafen bleibt bis Freitag gesperrt',
    ]);
  });

  it.each([
    ['drops a negation', 'Die USA haben der Verlegung nach Oman zugestimmt. Das kostet 1.250 Euro'],
    ['changes a name', 'Die USA haben der Verlegung nach Omar nicht zugestimmt'],
    ['changes a number', 'nicht zugestimmt. Das kostet 1.350 Euro'],
  ])('that %s is refused', (_, quote) => {
    expect(shown(quote, 2)).toEqual(['fact-changed']);
  });

  it('that joins two places is stitched', () => {
    expect(shown('bleibt bis Freitag gesperrt … sagte ein hochrangiger Beamter', 0)).toEqual([
      'stitched',
    ]);
    expect(
      shown('Die Brücke am Hafen bleibt bis Freitag gesperrt. Das kostet 1.250 Euro.', 0),
    ).toEqual(['stitched']);
  });

  it.each(['Die Fähre fährt wieder nach Plan', 'x'.repeat(5_000), 'ja '.repeat(400)])(
    'that is nowhere is fabricated',
    (quote) => {
      expect(shown(quote, 0)).toEqual(['fabricated']);
    },
  );

  it.each(['', '„“', 'Freitag', 'am Hafen', '…'])('of too few words is too short: %j', (quote) => {
    expect(shown(quote, 0)).toEqual(['too-short']);
  });

  it('may be short where it is all of a sentence', () => {
    expect(shown('Nein!', 2)[0]).toBe('verbatim');
  });

  it('does not begin or end inside a word', () => {
    expect(shown('USA haben der Verlegung nach Oman nicht zu', 2)[0]).not.toBe('verbatim');
    expect(shown('rücke am Hafen bleibt', 0)[0]).not.toBe('verbatim');
  });

  it('is a stretch of the paragraph, whatever it is and whatever the paragraphs are', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        'b',
        'A',
        ' ',
        '1',
        '.',
        '„',
        '“',
        "'",
        '–',
        '…',
        '\u00ad',
        'ü',
        'nicht ',
        '\n',
      ),
      maxLength: 80,
    });

    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 4 }),
        text,
        fc.integer({ min: -2, max: 6 }),
        (texts, quote, named) => {
          const finding = new QuoteFinder(texts.map(normaliseText)).find(quote, named);
          if (!('index' in finding)) return;

          const original = texts[finding.index]?.slice(finding.start, finding.end) ?? '';
          expect(original).not.toBe('');
          if (finding.outcome === 'mended')
            expect(sameFacts(quoteNeedle(quote), quoteNeedle(original))).toBe(true);
          else expect(quoteNeedle(original)).toBe(quoteNeedle(quote));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is found wherever it is cut out of a paragraph at the ends of words', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 }),
        fc.nat({ max: 20 }),
        fc.integer({ min: 4, max: 30 }),
        (index, from, count) => {
          const words = [...(paragraphs[index] ?? '').matchAll(/\S+/gu)].slice(from, from + count);
          const [first] = words;
          const last = words.at(-1);
          fc.pre(words.length >= 4 && first !== undefined && last !== undefined);
          const quote = (paragraphs[index] ?? '').slice(
            first?.index,
            (last?.index ?? 0) + (last?.[0].length ?? 0),
          );

          expect(shown(quote, index)[0]).toMatch(/^(?:verbatim|too-short)$/u);
        },
      ),
    );
  });
});

describe('the normal form', () => {
  it('knows for each character where it comes from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (original) => {
        const { text, origins } = normaliseText(original);

        expect(origins).toHaveLength(text.length);
        expect(origins).toEqual([...origins].sort((one, other) => one - other));
        expect(origins.every((origin) => origin < original.length)).toBe(true);
      }),
    );
  });
});

describe('the approximate search', () => {
  const levenshtein = (one: string, other: string): number => {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (const [index, character] of [...one].entries()) {
      const next = [index + 1];
      for (let column = 1; column <= other.length; column += 1) {
        next.push(
          Math.min(
            (row[column] ?? 0) + 1,
            (next[column - 1] ?? 0) + 1,
            (row[column - 1] ?? 0) + (character === other[column - 1] ? 0 : 1),
          ),
        );
      }
      row = next;
    }

    return row[other.length] ?? 0;
  };

  it('finds the least distance to any stretch of the text', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });

    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 }),
        letters,
        fc.nat({ max: 6 }),
        (needle, text, bound) => {
          const stretches = [...text].flatMap((_, start) =>
            Array.from({ length: text.length - start }, (__, length) =>
              text.slice(start, start + length + 1),
            ),
          );
          const least = Math.min(...stretches.map((stretch) => levenshtein(needle, stretch)));
          const [found] = search(text, needle, bound);

          if (text === '' || least > bound) {
            if (found !== undefined) expect(found.errors).toBeLessThanOrEqual(bound);
            return;
          }
          expect(found?.errors).toBeLessThanOrEqual(least);
          expect(levenshtein(needle, text.slice(found?.start, found?.end))).toBe(found?.errors);
        },
      ),
    );
  });
});
