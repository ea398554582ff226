import { expect, it } from 'vitest';
import type { HappeningCount } from '../../../src/library/gaps/gap-desk.ts';
import { gapsByStory } from '../../../src/library/gaps/story-gaps.ts';

const where = { server: '1', story: 'bad', day: '2026-02-04' } as const;

it('tells a story by topics, paragraphs and doubts, the most frequent first', () => {
  const doubted = { ...where, kind: 'doubted', paragraphs: [1, 2] } as const;
  const counts: readonly HappeningCount[] = [
    { ...where, kind: 'missed', words: ['preis'], count: 2 },
    { ...where, day: '2026-02-05', kind: 'missed', words: ['preis'], count: 1 },
    { ...where, kind: 'cited', paragraph: 1, count: 2 },
    { ...where, kind: 'cited', paragraph: 4, count: 2 },
    { ...where, kind: 'opened', paragraph: 4, count: 3 },
    { ...doubted, reason: 'other', count: 1 },
    { ...doubted, reason: 'incomplete', question: 'Wer zahlt?', count: 2 },
    { ...where, kind: 'doubted', paragraphs: [4], reason: 'other', count: 1 },
    { ...where, story: '', kind: 'missed', words: ['mond'], count: 1 },
  ];

  expect(gapsByStory(counts)).toEqual([
    {
      story: 'bad',
      topics: [{ word: 'preis', others: [], count: 3 }],
      read: [
        { paragraph: 4, cited: 2, opened: 3 },
        { paragraph: 1, cited: 2, opened: 0 },
      ],
      doubted: [
        {
          paragraphs: [1, 2],
          reasons: [
            { reason: 'incomplete', count: 2 },
            { reason: 'other', count: 1 },
          ],
          count: 3,
          questions: ['Wer zahlt?'],
        },
        {
          paragraphs: [4],
          reasons: [{ reason: 'other', count: 1 }],
          count: 1,
          questions: [],
        },
      ],
    },
    { story: '', topics: [{ word: 'mond', others: [], count: 1 }], read: [], doubted: [] },
  ]);
});
