import { describe, expect, it } from 'vitest';
import type { Several } from '../../../src/answer/answer.ts';
import { closingOf } from '../../../src/answer/texts/closing.ts';

const several = (changes: Partial<Several>): Several => ({
  status: 'several',
  by: 'story',
  parts: [],
  leftOut: [],
  language: 'en',
  timings: { retrieval: 0, answer: 0, total: 0 },
  ...changes,
});

describe('below several answers', () => {
  it('stands which sources of the stories give different figures', () => {
    expect(closingOf(several({ differing: [1, 3] }))).toEqual([
      'The stories disagree: [1] and [3] give different figures.',
    ]);
    expect(closingOf(several({ differing: [2, 4], language: 'de' }))).toEqual([
      'Die Artikel sind sich nicht einig: [2] und [4] nennen verschiedene Zahlen.',
    ]);
  });

  it('stand the questions that were too many, shortened', () => {
    const [text] = closingOf(several({ leftOut: ['Who won the match?'] }), (one) =>
      one.slice(0, 7),
    );

    expect(text).toMatch(/Who won\W/u);
    expect(text).not.toContain('match');
  });

  it('stands nothing else', () => {
    expect(closingOf(several({}))).toEqual([]);
  });
});
