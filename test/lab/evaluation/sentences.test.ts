import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  sentenceMetrics,
  sentenceTable,
} from '../../../lab/evaluation/sentences/sentence-metrics.ts';
import {
  type JudgedSentence,
  parseSentences,
} from '../../../lab/evaluation/sentences/sentence-set.ts';

const sentence = (id: string, changes: Partial<JudgedSentence> = {}): JudgedSentence => ({
  id,
  story: 'story',
  text: 'de',
  language: 'de',
  sentence: 'Es war so.',
  cites: [1],
  kind: 'true',
  true: true,
  twin: null,
  ...changes,
});

describe('the figures of checked sentences', () => {
  const metrics = sentenceMetrics([
    { sentence: sentence('a'), outcome: 'proved' },
    { sentence: sentence('b'), outcome: 'unsupported' },
    { sentence: sentence('c', { true: false, kind: 'time', twin: 'a' }), outcome: 'proved' },
    {
      sentence: sentence('d', { true: false, kind: 'number', twin: 'b', language: 'en' }),
      outcome: 'unknown-number',
    },
  ]);
  const of = (group: string) => metrics.find((one) => one.group === group);

  it('count for each kind its wrong sentences and the true ones that they were made from', () => {
    expect(of('time')).toMatchObject({ wrong: { passed: 1, all: 1 }, kept: { passed: 1, all: 1 } });
    expect(of('number')).toMatchObject({
      wrong: { passed: 0, all: 1 },
      kept: { passed: 0, all: 1 },
    });
  });

  it('tell languages apart', () => {
    expect(of("in the story's language")?.wrong).toEqual({ passed: 1, all: 1 });
    expect(of('in the other language')?.wrong).toEqual({ passed: 0, all: 1 });
    expect(of('all')).toMatchObject({ wrong: { passed: 1, all: 2 }, kept: { passed: 1, all: 2 } });
  });

  it('are a row each', () => {
    expect(sentenceTable(metrics).split('\n')).toHaveLength(metrics.length + 1);
  });
});

describe('a set of sentences', () => {
  it('names the line that is none', () => {
    expect(() => parseSentences(`${JSON.stringify(sentence('a'))}\n{}`, 'set.jsonl')).toThrow(
      'set.jsonl, line 2',
    );
  });

  it('that comes along has a true twin for each wrong sentence', async () => {
    const file = new URL('../../../data/eval/sentences.jsonl', import.meta.url);
    const sentences = parseSentences(await readFile(file, 'utf8'), 'sentences.jsonl');
    const ids = new Set(sentences.filter((one) => one.true).map(({ id }) => id));

    expect(sentences.filter((one) => !one.true).every(({ twin }) => ids.has(twin ?? ''))).toBe(
      true,
    );
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
  });
});
