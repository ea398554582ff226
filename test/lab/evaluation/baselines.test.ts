import { describe, expect, it } from 'vitest';
import { bm25Char4, bm25Words, vectorAlone } from '../../../lab/evaluation/baselines.ts';
import type { GoldenDocument } from '../../../lab/evaluation/dataset.ts';
import { evaluateRanker } from '../../../lab/evaluation/evaluate-ranker.ts';
import { trigramEmbedder } from '../../support/evidence/trigram-embedder.ts';

const document: GoldenDocument = {
  id: 'talks',
  title: 'Talks',
  language: 'de',
  paragraphs: [
    'Die Verhandlung wurde abgesagt.',
    'Der Präsident reiste ab.',
    'Es regnete in Maskat.',
  ],
  questions: [
    { id: '1', question: 'Wann wurde die Verhandlung abgesagt?', language: 'de', relevant: [1] },
    { id: '2', question: 'Präsidentenreise', language: 'de', relevant: [2] },
    { id: '3', question: 'Was gibt es zu essen?', language: 'de', relevant: [] },
  ],
};

describe('the baselines', () => {
  it('show that n-grams find a compound which words miss', async () => {
    const byWords = await evaluateRanker([document], bm25Words);
    const byNgrams = await evaluateRanker([document], bm25Char4);
    const byVector = await evaluateRanker([document], vectorAlone(trigramEmbedder));

    expect(byWords.metrics.recallAt1).toBe(0.5);
    expect(byNgrams.metrics.recallAt1).toBe(1);
    expect(byVector.metrics.recallAt1).toBe(1);
  });
});

describe('evaluateRanker', () => {
  it('leaves out questions that the document does not answer, and reports progress', async () => {
    const done: number[] = [];
    const { metrics, milliseconds } = await evaluateRanker(
      [document],
      () => () => [3, 1, 2],
      (count) => done.push(count),
    );

    expect(done).toEqual([1, 2]);
    expect(metrics).toEqual({
      recallAt1: 0,
      recallAt3: 1,
      recallAt5: 1,
      mrrAt10: (1 / 2 + 1 / 3) / 2,
    });
    expect(milliseconds.p99).toBeGreaterThanOrEqual(milliseconds.p50);
  });
});
