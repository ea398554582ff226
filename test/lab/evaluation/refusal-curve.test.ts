import { describe, expect, it } from 'vitest';
import type { JudgedAnswer } from '../../../lab/evaluation/answer-metrics.ts';
import { refusalCurve } from '../../../lab/evaluation/refusal-curve.ts';

const judged = (probability: number, isAnswerable: boolean): JudgedAnswer => ({
  relevant: isAnswerable ? [1] : [],
  cited: [],
  abstained: probability < 0.5,
  probability,
  answeredAt: probability >= 0.5 ? ['balanced', 'eager'] : ['eager'],
});

describe('the refusal curve', () => {
  it('runs from refusing nothing to refusing everything and marks each operating point', () => {
    const svg = refusalCurve([
      { name: 'a < b & c', judged: [judged(0.9, true), judged(0.2, true), judged(0.4, false)] },
    ]);

    expect(svg).toContain('a &lt; b &amp; c');
    // No refusals and only false answers in the upper left corner; the opposite in the lower right one.
    expect(svg).toContain('M56.0 56.0L');
    expect(svg).toContain('L476.0 476.0"');
    for (const point of ['strict', 'balanced', 'eager']) expect(svg).toContain(`>${point}</text>`);
  });

  it('leaves out a dataset that cannot have a curve', () => {
    expect(refusalCurve([{ name: 'all answerable', judged: [judged(0.9, true)] }])).not.toContain(
      'all answerable',
    );
  });
});
