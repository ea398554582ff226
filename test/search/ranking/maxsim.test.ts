import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../../../src/language/words/words.ts';
import { type QuestionWord, readQuestion } from '../../../src/search/question/question.ts';
import { maxSim } from '../../../src/search/ranking/maxsim.ts';
import { WordShapes } from '../../../src/search/ranking/word-shapes.ts';

const asGerman = (text: string) => readQuestion({ text, language: 'de' }, 'de').words;

function overlaps(question: readonly QuestionWord[], texts: readonly string[]) {
  const shapes = new WordShapes();

  return maxSim(
    question,
    texts.map((text) => [...new Set(words(text))].map((word) => shapes.of(word))),
    shapes,
  );
}

describe('maxSim', () => {
  it('scores 1 for a text that holds every word, 0 for one that shares nothing', () => {
    const [all, none] = overlaps(asGerman('Witkoff verhandelt'), [
      'Witkoff verhandelt nun',
      'Es regnet',
    ]);

    expect(all?.score).toBeCloseTo(1, 12);
    expect(Array.from(all?.matches ?? [])).toEqual([1, 1]);
    expect(none?.score).toBe(0);
  });

  it('counts an inflected form in part, and less the more it differs', () => {
    const scores = overlaps(asGerman('Verhandlung'), [
      'Verhandlung',
      'Verhandlungen',
      'verhandelt',
      'Handel',
    ]).map(({ score }) => score);

    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(new Set(scores).size).toBe(4);
    expect(scores[3]).toBeGreaterThan(0);
  });

  it('weighs a word that few texts hold more than one that most hold', () => {
    const [common, rare] = overlaps(asGerman('Iran Uran'), ['Iran', 'Uran', 'Iran', 'Iran']);

    expect(rare?.score).toBeGreaterThan(common?.score ?? Number.NaN);
  });

  it('takes the best of the ways in which a word may be put, each by its weight', () => {
    const question = [
      {
        word: 'talks',
        importance: 1,
        variants: [
          { word: 'gespräche', weight: 0.5 },
          { word: 'verhandlungen', weight: 1 },
        ],
      },
    ];
    const matches = overlaps(question, [
      'Verhandlungen',
      'Gespräche',
      'Gespräche und Verhandlungen',
    ]).map((overlap) => overlap.matches[0]);

    expect(matches).toEqual([1, 0.5, 1]);
  });

  it('compares as defined: squared Dice overlap of n-gram sets', () => {
    const sizes = [3, 4, 5];
    const ngrams = (word: string) =>
      new Set(
        sizes.flatMap((size) => {
          const padded = `_${word}_`;
          const count = Math.max(1, padded.length - size + 1);

          return Array.from({ length: count }, (_, start) => padded.slice(start, start + size));
        }),
      );
    const word = fc.stringMatching(/^[abc]{1,8}$/);

    fc.assert(
      fc.property(word, word, (one, other) => {
        const [left, right] = [ngrams(one), ngrams(other)];
        const shared = [...left].filter((ngram) => right.has(ngram)).length;
        const [overlap] = overlaps(
          [{ word: one, importance: 1, variants: [{ word: one, weight: 1 }] }],
          [other],
        );

        expect(overlap?.matches[0]).toBeCloseTo(((2 * shared) / (left.size + right.size)) ** 2, 12);
      }),
    );
  });

  it('stays between 0 and 1 for any question and texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (question, texts) => {
        for (const { score } of overlaps(asGerman(question), texts)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
});
