import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  longestRun,
  mostStatements,
  selectParagraphs,
  selectRun,
} from '../../../src/answer/evidence/select-paragraphs.ts';

const anyProbabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe('selecting paragraphs that stand alone', () => {
  it('takes the one that answers', () => {
    expect(selectParagraphs([0.02, 0.9, 0.1])).toEqual([1]);
  });

  it('takes another one with it that answers nearly as probably, likeliest first', () => {
    expect(selectParagraphs([0.8, 0.05, 0.9])).toEqual([2, 0]);
  });

  it('takes no more than five', () => {
    expect(selectParagraphs(Array<number>(12).fill(1))).toHaveLength(mostStatements);
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
        expect(selected.length).toBeLessThanOrEqual(mostStatements);
        expect(new Set(selected).size).toBe(selected.length);
        expect(taken).toEqual(taken.toSorted((one, other) => other - one));
        if (taken.length > 0) expect(taken[0]).toBe(Math.max(...probabilities));
      }),
    ));
});

describe('selecting a run of lines', () => {
  it('takes the lines that answer together, with one among them that seems not to', () => {
    expect(selectRun([0.01, 0.8, 0.8, 0.4, 0.7, 0.8, 0.8, 0.01])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('takes one run of two that are far apart', () => {
    const far = Array<number>(8).fill(0.01);

    expect(selectRun([0.9, 0.9, ...far, 0.9, 0.9, 0.9])).toEqual([10, 11, 12]);
  });

  it('takes no more lines than a reader is shown at once', () => {
    expect(selectRun(Array<number>(40).fill(1))).toHaveLength(longestRun);
  });

  it('takes nothing of nothing, and something of anything', () => {
    expect(selectRun([])).toEqual([]);
    expect(selectRun([0, 0])).toEqual([0]);
  });

  it('has no greater expected F-measure, recall weighing .8, in any other run', () =>
    fc.assert(
      fc.property(anyProbabilities, (probabilities) => {
        const sum = (values: readonly number[]) => values.reduce((part, value) => part + value, 0);
        const expected = (run: readonly number[]) =>
          (1.64 * sum(run.map((index) => probabilities[index] ?? 0))) /
          (run.length + 0.64 * sum(probabilities));
        const selected = selectRun(probabilities);

        for (const start of probabilities.keys()) {
          for (
            let end = start + 1;
            end <= Math.min(probabilities.length, start + longestRun);
            end += 1
          ) {
            const other = Array.from({ length: end - start }, (_, offset) => start + offset);

            expect(expected(selected)).toBeGreaterThanOrEqual(expected(other) - 1e-9);
          }
        }
      }),
    ));
});
