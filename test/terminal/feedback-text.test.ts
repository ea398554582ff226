import { expect, it } from 'vitest';
import { feedbackText } from '../../src/terminal/feedback-text.ts';

it('adds up what was said over the days', () => {
  const bad = { outcome: 'answered', reason: 'incomplete' } as const;

  expect(
    feedbackText(
      [
        { day: '2026-02-04', outcome: 'answered', count: 3 },
        { day: '2026-02-04', ...bad, count: 1 },
        { day: '2026-02-06', ...bad, count: 2 },
      ],
      1,
    ),
  ).toBe(
    [
      'From 2026-02-04 to 2026-02-06:',
      'answered: good        3',
      'answered: incomplete  3',
      'Questions that may be kept: 1',
      '',
    ].join('\n'),
  );
});

it('says that there is nothing', () => {
  expect(feedbackText([], 0)).toBe('Nobody has said anything of an answer yet.\n');
});
