import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostStatements, selectStatements } from '../../src/answer/select-paragraphs.ts';

const prose = (...probabilities: number[]) =>
  probabilities.map((probability) => ({ probability, brevity: 0 }));
const lines = (...probabilities: number[]) =>
  probabilities.map((probability) => ({ probability, brevity: 0.8 }));

const anyCandidates = fc.array(
  fc.record({
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
    brevity: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 30 },
);

describe('selecting the statements of an answer', () => {
  it('takes the one paragraph that answers', () => {
    expect(selectStatements(prose(0.02, 0.9, 0.1))).toEqual([[1]]);
  });

  it('takes another one with it that answers nearly as probably, likeliest first', () => {
    expect(selectStatements(prose(0.8, 0.05, 0.9))).toEqual([[2], [0]]);
  });

  it('takes no more than five', () => {
    expect(selectStatements(prose(...Array<number>(12).fill(1)))).toHaveLength(mostStatements);
  });

  it('takes lines that stand together as one statement', () => {
    expect(selectStatements(lines(0.01, 0.8, 0.6, 0.8, 0.7, 0.8, 0.8, 0.01))).toEqual([
      [1, 2, 3, 4, 5, 6],
    ]);
  });

  it('does not take a run across a paragraph that stands alone', () => {
    const six = lines(0.9, 0.9, 0.9, 0.9, 0.9, 0.9);

    expect(selectStatements([...six, ...prose(0.1), ...six])).toEqual([[0, 1, 2, 3, 4, 5]]);
  });

  it('takes the first of equals', () => {
    expect(selectStatements(prose(0.3, 0.3))[0]).toEqual([0]);
  });

  it('takes nothing of nothing, and something of anything', () => {
    expect(selectStatements([])).toEqual([]);
    expect(selectStatements(prose(0))).toEqual([[0]]);
  });

  it('gives at most five distinct statements of candidates that there are', () =>
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const statements = selectStatements(candidates);
        const indices = statements.flat();

        expect(statements.length).toBeLessThanOrEqual(mostStatements);
        expect(statements.length > 0).toBe(candidates.length > 0);
        expect(new Set(indices).size).toBe(indices.length);
        for (const index of indices) expect(candidates[index]).toBeDefined();
        for (const statement of statements) expect(statement).not.toEqual([]);
      }),
    ));

  it('always holds the likeliest paragraph when it takes them one by one', () =>
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const statements = selectStatements(candidates);
        fc.pre(statements.length > 0 && statements.every(({ length }) => length === 1));
        const taken = statements.map(([index]) => candidates[index ?? -1]?.probability ?? -1);
        const best = Math.max(...candidates.map(({ probability }) => probability));

        if (statements.length > 1) expect(taken[0]).toBe(best);
        expect(taken).toEqual(taken.toSorted((one, other) => other - one));
      }),
    ));
});
