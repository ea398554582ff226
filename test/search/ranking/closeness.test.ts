import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/search/question/question.ts';
import { closeness } from '../../../src/search/ranking/closeness.ts';
import { passageWords } from '../../../src/search/ranking/passage-words.ts';
import { createMatcher } from '../../../src/search/ranking/word-matcher.ts';
import { WordShapes } from '../../../src/search/ranking/word-shapes.ts';

function closenessOf(question: string, text: string, prefix = '') {
  const shapes = new WordShapes();
  const { words } = readQuestion({ text: question, language: 'de' }, 'de');

  return closeness(
    passageWords({ prefix, text }, shapes),
    words.map(({ importance }) => importance),
    createMatcher(words, shapes),
  );
}

describe('closeness', () => {
  it('is 1 for a question that stands in the text as it is', () => {
    const { window, proximity } = closenessOf(
      'Katar drängte',
      'Gestern regnete es. Katar drängte.',
    );

    expect(window).toBeCloseTo(1, 12);
    expect(proximity).toBeCloseTo(1, 12);
  });

  it('is less for words spread over distant sentences than for neighbouring ones', () => {
    const near = closenessOf(
      'Katar Verhandlung',
      'Es regnet. Die Verhandlung fiel aus. Katar klagt.',
    );
    const far = closenessOf(
      'Katar Verhandlung',
      'Die Verhandlung fiel aus. Es regnet. Katar klagt.',
    );

    expect(near.window).toBeCloseTo(1, 12);
    expect(far.window).toBeLessThan(0.6);
  });

  it('sees a pair of words in either order a few words apart, not beyond', () => {
    const apart = (count: number) =>
      closenessOf('Katar warnte', `Gestern warnte ${'sehr '.repeat(count)}Katar.`).proximity;

    expect(apart(1)).toBeCloseTo(1, 12);
    expect(apart(12)).toBe(0);
  });

  it('counts the words of the prefix for every sentence', () => {
    expect(
      closenessOf('Katar Verhandlung', 'Es regnet. Katar klagt.', 'Verhandlung').window,
    ).toBeCloseTo(1, 12);
  });

  it('stays between 0 and 1 and never fails', () => {
    const text = fc.array(
      fc.constantFrom('katar', 'Katar.', 'Verhandlung', 'warnt', 'a', '?', '\n'),
      {
        maxLength: 20,
      },
    );

    fc.assert(
      fc.property(text, text, (question, passage) => {
        for (const value of Object.values(closenessOf(question.join(' '), passage.join(' ')))) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
