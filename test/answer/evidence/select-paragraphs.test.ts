import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectParagraphs } from '../../../src/answer/evidence/select-paragraphs.ts';

const most = 3;
const anyProbabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
const sum = (values: readonly number[]) => values.reduce((part, value) => part + value, 0);

describe('selecting paragraphs', () => {
  it('takes the one that answers', () => {
    expect(selectParagraphs([0.02, 0.9, 0.1])).toEqual([1]);
  });

  it('takes another one with it that answers nearly as probably, likeliest first', () => {
    expect(selectParagraphs([0.8, 0.05, 0.9])).toEqual([2, 0]);
  });

  it('leaves one that is rather beside the point', () => {
    expect(selectParagraphs([0.9, 0.35, 0.1])).toEqual([0]);
  });

  it('takes no more than three', () => {
    expect(selectParagraphs(Array<number>(12).fill(1))).toEqual([0, 1, 2]);
  });

  it('takes fewer where fewer are wanted', () => {
    expect(selectParagraphs([1, 1, 1], 2)).toEqual([0, 1]);
  });

  it('takes the first of equals', () => {
    expect(selectParagraphs([0.3, 0.3])[0]).toBe(0);
  });

  it('takes nothing of nothing, and something of anything', () => {
    expect(selectParagraphs([])).toEqual([]);
    expect(selectParagraphs([0])).toEqual([0]);
  });

  it('takes distinct ones that there are, the likeliest first', () =>
    fc.assert(
      fc.property(anyProbabilities, (probabilities) => {
        const selected = selectParagraphs(probabilities);
        const taken = selected.map((index) => probabilities[index] ?? -1);

        expect(selected.length > 0).toBe(probabilities.length > 0);
        expect(selected.length).toBeLessThanOrEqual(most);
        expect(new Set(selected).size).toBe(selected.length);
        expect(taken).toEqual(taken.toSorted((one, other) => other - one));
        if (taken.length > 0) expect(taken[0]).toBe(Math.max(...probabilities));
      }),
    ));

  it('has no greater expected F-measure with fewer or more of the likeliest', () =>
    fc.assert(
      fc.property(anyProbabilities, (probabilities) => {
        const likeliest = probabilities.toSorted((one, other) => other - one);
        const expected = (count: number) =>
          sum(likeliest.slice(0, count)) / (count + 0.49 * sum(probabilities));
        const selected = selectParagraphs(probabilities).length;

        for (let count = 1; count <= Math.min(most, probabilities.length); count += 1) {
          expect(expected(selected)).toBeGreaterThanOrEqual(expected(count) - 1e-9);
        }
      }),
    ));
});
