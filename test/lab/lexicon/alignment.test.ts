import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords, type WeightedPair } from '../../../lab/lexicon/alignment.ts';

const pair = (english: string, german: string, weight = 1): WeightedPair => ({
  english: english.split(' '),
  german: german.split(' '),
  weight,
});

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const text = fc.array(word, { minLength: 1, maxLength: 4 });
const pairs = fc.array(
  fc.record({ english: text, german: text, weight: fc.double({ min: 0.1, max: 5, noNaN: true }) }),
  { maxLength: 12 },
);

describe('alignWords', () => {
  it('finds out which words translate each other from texts alone', () => {
    const aligned = alignWords(
      [pair('the house', 'das haus'), pair('the book', 'das buch'), pair('a book', 'ein buch')],
      20,
    );
    const best = (english: string) =>
      aligned
        .filter((one) => one.english === english)
        .sort((one, other) => other.forward - one.forward)[0]?.german;

    expect([best('the'), best('house'), best('book'), best('a')]).toEqual([
      'das',
      'haus',
      'buch',
      'ein',
    ]);
  });

  it('lets a heavier text decide', () => {
    const aligned = alignWords([pair('bank', 'ufer', 1), pair('bank', 'geldinstitut', 3)], 5);

    expect(aligned.map(({ forward }) => forward)).toEqual([0.25, 0.75]);
  });

  it('gives probabilities that sum to at most 1 on either side, the same every time', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 4 }), (texts, iterations) => {
        const aligned = alignWords(texts, iterations);
        const sums = new Map<string, number>();

        for (const { english, german, forward, backward } of aligned) {
          for (const [key, value] of [
            [`en ${english}`, forward],
            [`de ${german}`, backward],
          ] as const) {
            expect(value).toBeGreaterThanOrEqual(0);
            sums.set(key, (sums.get(key) ?? 0) + value);
          }
        }

        expect(Math.max(0, ...sums.values())).toBeLessThanOrEqual(1 + 1e-9);
        expect(alignWords(texts, iterations)).toEqual(aligned);
      }),
    );
  });

  it('keeps thousands of pairs apart', () => {
    const many = Array.from({ length: 40_000 }, (_, index) => pair(`e${index}`, `g${index}`));
    const aligned = alignWords(many, 1);

    expect(aligned).toHaveLength(40_000);
    expect(aligned.every(({ english, german }) => english.slice(1) === german.slice(1))).toBe(true);
  });
});
