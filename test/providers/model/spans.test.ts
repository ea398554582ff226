import { describe, expect, it } from 'vitest';
import { bestSpans } from '../../../src/providers/model/spans.ts';

const text = 'Die Gespräche scheiterten am Mittwoch.';
// Die | Gespräch|e | scheiter|ten | am | Mittwoch|.
const starts = [0, 4, 12, 14, 22, 26, 29, 37];
const ends = [3, 12, 13, 22, 25, 28, 37, 38];

/** Logits that favour beginnings and ends, after one piece that is not the passage's. */
function logits(beginnings: readonly number[], endings: readonly number[]): Float32Array {
  return Float32Array.from([
    99,
    99,
    ...starts.flatMap((_, index) => [
      beginnings.includes(index) ? 9 : 0,
      endings.includes(index) ? 9 : 0,
    ]),
  ]);
}

const spansOf = (beginnings: readonly number[], endings: readonly number[]) =>
  bestSpans(text, { begin: 1, starts, ends }, logits(beginnings, endings));
const textOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe('the spans of a reading', () => {
  it('are likeliest first, with their probability', () => {
    const [first, ...others] = spansOf([5], [6]);

    expect(first && textOf(first)).toBe('am Mittwoch');
    expect(first?.score).toBeGreaterThan(0.9);
    expect(others.every(({ score }) => score < 0.1)).toBe(true);
  });

  it('never cut a word', () => {
    const [first] = spansOf([2], [3]);

    expect(first && textOf(first)).toBe('Gespräche scheiterten');
  });

  it('never end before they begin', () => {
    expect(spansOf([6], [0]).every(({ start, end }) => end > start)).toBe(true);
  });

  it('are several where several places are likely', () => {
    const found = spansOf([0, 5], [2, 6]).map(textOf);

    expect(found).toEqual(expect.arrayContaining([expect.stringContaining('am Mittwoch')]));
  });

  it('are none in no text', () => {
    expect(bestSpans('', { begin: 0, starts: [], ends: [] }, new Float32Array(2))).toEqual([]);
  });
});
