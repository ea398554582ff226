import { describe, expect, it } from 'vitest';
import { fitSupports, supportCases } from '../../../lab/calibration/fit-supports.ts';
import { supportProbability } from '../../../src/answer/verify/supports.ts';
import type { Reader } from '../../../src/search/reader.ts';
import { tools } from '../../support/story.ts';

const line = (value: object) => JSON.stringify(value);
const story = [
  line({
    type: 'story',
    name: 'harbour',
    headline: { de: 'Hafen gesperrt', en: 'Harbour closed' },
    paragraphs: [
      {
        de: ['Der Hafen bleibt bis Montag gesperrt.'],
        en: ['The harbour stays closed until Monday.'],
      },
    ],
  }),
  line({ type: 'question', de: 'Bis wann?', en: 'Until when?', sentences: ['1.1'] }),
  line({
    type: 'claim',
    de: 'Der Hafen ist bis Montag gesperrt.',
    en: 'The harbour is closed until Monday.',
    sentences: ['1.1'],
    supported: true,
    kind: 'true',
  }),
  line({
    type: 'claim',
    de: 'Der Hafen ist bis Freitag gesperrt.',
    en: 'The harbour is closed until Friday.',
    sentences: ['1.1'],
    supported: false,
    kind: 'time',
  }),
].join('\n');

const reader: Reader = {
  read: async (_, passages) => passages.map(() => ({ answers: 0, supports: 3, spans: [] })),
};

describe('the claims of a story', () => {
  it('are those that no word contradicts, each language against each', async () => {
    const cases = await supportCases(story, 'harbour.jsonl', reader, tools);

    expect(cases).toHaveLength(4);
    expect(cases.every(({ supported, kind }) => supported && kind === 'true')).toBe(true);
    expect(cases.every(({ evidence }) => evidence.reader === 3)).toBe(true);
  });

  it('of a file without a story are an error that names it', async () => {
    await expect(supportCases('{}', 'none.jsonl', reader, tools)).rejects.toThrow('none.jsonl');
  });
});

it('a fit believes what reader and words speak for', () => {
  const of = (value: number, supported: boolean) => ({
    evidence: { reader: value, coverage: value / 4, leastCovered: 0.5, facts: 1, length: 8 },
    supported,
    kind: supported ? 'true' : 'number',
  });
  const weights = fitSupports([
    of(2, true),
    of(3, true),
    of(-2, false),
    of(-3, false),
    of(-1, false),
  ]);

  expect(supportProbability(of(2, true).evidence, weights)).toBeGreaterThan(0.5);
  expect(supportProbability(of(-2, false).evidence, weights)).toBeLessThan(0.5);
});
