import { expect, it } from 'vitest';
import { leftOutText, noticeLines } from '../../src/terminal/left-out.ts';

const files = [
  {
    file: 'pool.html',
    notices: ['This is a live ticker.'],
    leftOut: [
      { text: 'Foto: Kim\u001b[31m Lee\nAgentur', reason: 'credit of a picture' },
      { text: 'Wort '.repeat(100), reason: 'comments of readers' },
    ],
  },
  { file: 'story.md', notices: [], leftOut: [] },
  { file: 'unchanged.md' },
];

it('tells what was noticed about a file in a line', () => {
  expect(noticeLines(files)).toEqual(['pool.html: This is a live ticker.']);
});

it('lists what was left out with its reason, short and without control characters', () => {
  expect(leftOutText(files).split('\n')).toEqual([
    '',
    'pool.html: left out',
    '  credit of a picture: Foto: Kim [31m Lee Agentur',
    `  comments of readers: ${'Wort '.repeat(20).trimEnd()}…`,
    '',
  ]);
  expect(leftOutText([])).toBe('');
});
