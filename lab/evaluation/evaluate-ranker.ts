// Asks every answerable question of a ranker and judges its order.

import { performance } from 'node:perf_hooks';
import type { Question } from '../../src/search/question/question.ts';
import type { GoldenDocument } from './dataset.ts';
import {
  firstRelevantRank,
  percentile,
  type RankingMetrics,
  rankingMetrics,
} from './ranking-metrics.ts';

/** Ranks the paragraphs of one document: their numbers from 1, best first; those that do not fit may be left out. */
export type Ranker = (question: Question) => readonly number[] | Promise<readonly number[]>;

/** Prepares a ranker for a document; the time that this takes is not counted. */
export type RankerFactory = (document: GoldenDocument) => Ranker | Promise<Ranker>;

/** What a ranker reached on a dataset. */
export interface RankerResult {
  readonly metrics: RankingMetrics;
  /** Time of one question, in milliseconds. */
  readonly milliseconds: { readonly p50: number; readonly p99: number };
}

/**
 * Ranks every answerable question of a dataset.
 *
 * @param onQuestion Called after each question with the number done so far.
 */
export async function evaluateRanker(
  documents: readonly GoldenDocument[],
  createRanker: RankerFactory,
  onQuestion: (done: number) => void = () => {},
): Promise<RankerResult> {
  const ranks: number[] = [];
  const times: number[] = [];

  for (const document of documents) {
    const rank = await createRanker(document);

    for (const { question, language, relevant } of document.questions) {
      if (relevant.length === 0) {
        continue;
      }

      const start = performance.now();
      const ranking = await rank({ text: question, language });
      times.push(performance.now() - start);
      ranks.push(firstRelevantRank(ranking, relevant));
      onQuestion(ranks.length);
    }
  }

  return {
    metrics: rankingMetrics(ranks),
    milliseconds: { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
  };
}
