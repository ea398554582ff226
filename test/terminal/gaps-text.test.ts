import { describe, expect, it } from 'vitest';
import type { HappeningCount } from '../../src/library/gaps/gap-desk.ts';
import { gapsTable, gapsText } from '../../src/terminal/gaps-text.ts';

const where = { server: '1', story: 'bad', day: '2026-02-04' } as const;
const counts: readonly HappeningCount[] = [
  { ...where, kind: 'missed', words: ['fähre', 'preis'], count: 2 },
  { ...where, kind: 'opened', paragraph: 3, count: 4 },
  {
    ...where,
    kind: 'doubted',
    reason: 'other',
    paragraphs: [1, 3],
    question: '=1+1, "so"?\u001b[31m',
    count: 1,
  },
  { ...where, story: '', kind: 'missed', words: ['mond'], count: 1 },
];

describe('the gap desk on a terminal', () => {
  it('tells each story by what is most frequent, without anything that steers the terminal', () => {
    expect(gapsText(counts)).toBe(`bad
  asked in vain
    2  fähre, preis
  read most
    paragraph 3: cited 0, opened 4
  doubted most
    1  paragraphs 1, 3: other 1
       "=1+1, "so"?"

No story is about it
  asked in vain
    1  mond
`);
  });

  it('says how to begin where nothing was counted', () => {
    expect(gapsText([])).toContain('/settings');
  });

  it('is a table in which nothing that strangers wrote is a formula or a cell of its own', () => {
    const [head, ...lines] = gapsTable(counts).split('\r\n');

    expect(head).toBe('story,kind,day,subject,reason,question,count');
    expect(lines[0]).toBe('bad,missed,2026-02-04,fähre preis,,,2');
    expect(lines[2]).toBe(`bad,doubted,2026-02-04,1 3,other,"'=1+1, ""so""?\u001b[31m",1`);
    expect(lines).toHaveLength(5);
  });
});
