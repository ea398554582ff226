import { describe, expect, it } from 'vitest';
import type { GoldenQuestion } from '../../../lab/evaluation/dataset.ts';
import { countVerdicts, verdictOf } from '../../../lab/evaluation/verdicts.ts';
import { answeredWith, noQuestionWith, notInStoryWith, unchecked } from '../../support/answers.ts';

const citation = (paragraph: number) =>
  unchecked({ article: 'story', paragraph, kind: 'text', quote: `Absatz ${paragraph}.` });
const citing = (...paragraphs: readonly number[]) =>
  answeredWith(paragraphs.map((number) => ({ text: '…', citations: [citation(number)] })));
const question = (relevant: readonly number[], kind?: string): GoldenQuestion => ({
  id: '1',
  question: 'Warum?',
  language: 'de',
  relevant: [...relevant],
  ...(kind !== undefined && { kind }),
});

describe('the verdict on an answer', () => {
  it('is right where the first paragraph that it cites answers', () => {
    expect(verdictOf(citing(3, 1), question([2, 3]))).toBe('right');
  });

  it('is half right where another one does', () => {
    expect(verdictOf(citing(1, 3), question([3]))).toBe('half');
  });

  it('is wrong where none does, and where the story does not say', () => {
    expect(verdictOf(citing(1, 2), question([3]))).toBe('wrong');
    expect(verdictOf(citing(1), question([], 'near-miss'))).toBe('wrong');
  });

  it('is a right refusal of what the story does not say, with and without something near', () => {
    expect(verdictOf(notInStoryWith([]), question([]))).toBe('rightly refused');
    expect(verdictOf(notInStoryWith([citation(1)]), question([]))).toBe('rightly refused');
  });

  it('is a wrong refusal of what it says, however it is refused', () => {
    expect(verdictOf(notInStoryWith([citation(3)]), question([3]))).toBe('wrongly refused');
    expect(verdictOf(noQuestionWith(), question([3]))).toBe('wrongly refused');
  });

  it.each(['story', 'bot'])(
    'on a question about the %s is right where it is not taken for one that the story fails to answer',
    (kind) => {
      expect(verdictOf(noQuestionWith(), question([], kind))).toBe('right');
      expect(verdictOf(citing(1), question([], kind))).toBe('right');
      expect(verdictOf(notInStoryWith([]), question([], kind))).toBe('wrongly refused');
      expect(verdictOf(citing(1), question([2], kind))).toBe('wrong');
    },
  );
});

describe('counting verdicts', () => {
  it('counts them by kind, in the order of the kinds, and all together', () => {
    const counts = countVerdicts([
      { kind: 'near-miss', verdict: 'rightly refused' },
      { kind: 'fact', verdict: 'right' },
      { kind: 'near-miss', verdict: 'wrong' },
      { kind: 'fact', verdict: 'right' },
    ]);
    const none = { right: 0, half: 0, wrong: 0, 'rightly refused': 0, 'wrongly refused': 0 };

    expect(Object.keys(counts)).toEqual(['near-miss', 'fact', 'all']);
    expect(counts).toEqual({
      'near-miss': { ...none, 'rightly refused': 1, wrong: 1 },
      fact: { ...none, right: 2 },
      all: { ...none, right: 2, wrong: 1, 'rightly refused': 1 },
    });
  });
});
