import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Work {
  readonly number: number;
  readonly label: string;
  readonly share?: string;
  readonly begun: number;
  readonly redraws: boolean;
  readonly isRare?: boolean;
  readonly columns: number;
}

const scripts = join(import.meta.dirname, '../../scripts');
const { Drawing }: { Drawing: new () => Drawing } = await import(
  join(scripts, 'progress', 'progress-drawing.mjs')
);
interface Drawing {
  due(work: Work, now: number): number;
  next(work: Work, now: number): string;
}

const reading: Work = {
  number: 0,
  label: 'Reading the stories',
  begun: 0,
  redraws: false,
  columns: 80,
};

/** What is said of a piece of work within so many milliseconds, with the time of each word. */
function said(work: Work, from: number, until: number, drawing = new Drawing()) {
  const words: { readonly at: number; readonly text: string }[] = [];
  let at = Math.max(from, from + drawing.due(work, from));
  while (at <= until) {
    words.push({ at, text: drawing.next(work, at) });
    at += drawing.due(work, at);
  }

  return words;
}

describe('what is said of progress', () => {
  it('is nothing where the work takes less than a second', () => {
    expect(said(reading, 0, 900)).toEqual([]);
  });

  it('is lines of their own where none is drawn over, never two seconds apart', () => {
    const words = said(reading, 0, 10_000);

    expect(words[0]).toEqual({ at: 1_000, text: 'Reading the stories … (1 s)\n' });
    expect(words.length).toBeLessThan(9);
    for (const [index, { at, text }] of words.entries()) {
      expect(text).toMatch(/^Reading the stories … \(\d+ s\)\n$/);
      expect(at - (words[index - 1]?.at ?? 0)).toBeLessThan(1_800);
    }
  });

  it('is two lines a minute of work that tells how long it will take', () => {
    const words = said({ ...reading, share: '1/9, 80 s left', isRare: true }, 0, 90_000);

    expect(words.map(({ at }) => at)).toEqual([1_000, 31_000, 61_000]);
  });

  it('is one line on a terminal, drawn anew within its edge', () => {
    const words = said({ ...reading, share: '45 %', redraws: true, columns: 20 }, 0, 1_500);

    expect(words.length).toBeGreaterThan(2);
    expect(new Set(words.map(({ text }) => text.slice(0, 2))).size).toBe(words.length);
    for (const { text } of words)
      expect(text).toBe(`\r${text.charAt(1)} Reading the stori\u001b[K`);
  });

  it('counts from the beginning of each work', () => {
    const drawing = new Drawing();
    said(reading, 0, 4_000, drawing);

    const next = { ...reading, number: 1, label: 'Writing', share: '1/2', begun: 5_000 };
    expect(said(next, 5_000, 6_000, drawing)).toEqual([
      { at: 6_000, text: 'Writing, 1/2 … (1 s)\n' },
    ]);
  });
});
