import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../../src/library/gaps/topics.ts';

const missed = fc.array(
  fc.record({
    words: fc.uniqueArray(fc.constantFrom('fähre', 'preis', 'hund', 'bus', 'ei'), { minLength: 1 }),
    count: fc.integer({ min: 1, max: 9 }),
  }),
);

describe('topics of what was asked in vain', () => {
  it('put together what shares a word, with what else was asked', () => {
    expect(
      topicsOf([
        { words: ['fähre', 'preis'], count: 2 },
        { words: ['hund'], count: 1 },
        { words: ['abfahrt', 'fähre'], count: 3 },
      ]),
    ).toEqual([
      { word: 'fähre', others: ['abfahrt', 'preis'], count: 5 },
      { word: 'hund', others: [], count: 1 },
    ]);
  });

  it('join the forms of a word, in the form that was asked for most', () => {
    expect(
      topicsOf([
        { words: ['tankern', 'preis'], count: 1 },
        { words: ['tankers'], count: 2 },
        { words: ['tanker', 'crew'], count: 2 },
        { words: ['länder'], count: 1 },
        { words: ['ländern'], count: 1 },
      ]),
    ).toEqual([
      { word: 'tanker', others: ['crew', 'preis'], count: 5 },
      { word: 'länder', others: [], count: 2 },
    ]);
  });

  it('keep words apart that only begin alike', () => {
    const words = ['arbeit', 'arbeiter', 'bank', 'banker', 'tank', 'tanker'];

    expect(topicsOf(words.map((word) => ({ words: [word], count: 1 })))).toHaveLength(words.length);
  });

  it('are named by the longer word of two that say the same', () => {
    expect(topicsOf([{ words: ['bus', 'badebus'], count: 1 }])).toMatchObject([
      { word: 'badebus' },
    ]);
  });

  it('count each question once, the most asked first, in whatever order they came', () => {
    fc.assert(
      fc.property(missed, (all) => {
        const topics = topicsOf(all);
        const sum = (list: readonly { readonly count: number }[]) =>
          list.reduce((total, { count }) => total + count, 0);

        expect(sum(topics)).toBe(sum(all));
        expect(topics).toEqual(topicsOf(all.toReversed()));
        expect(topics.map(({ count }) => count)).toEqual(
          topics.map(({ count }) => count).toSorted((one, other) => other - one),
        );
      }),
    );
  });
});
