/** How well a ranker found the relevant paragraphs of answerable questions; every figure between 0 and 1. */
export interface RankingMetrics {
  readonly recallAt1: number;
  readonly recallAt3: number;
  readonly recallAt5: number;
  readonly mrrAt10: number;
}

/**
 * The rank from 1 of the first relevant paragraph in a ranking; infinite when none is in it.
 *
 * @param ranking Paragraph numbers, best first.
 */
export function firstRelevantRank(ranking: readonly number[], relevant: readonly number[]): number {
  const index = ranking.findIndex((paragraph) => relevant.includes(paragraph));

  return index < 0 ? Number.POSITIVE_INFINITY : index + 1;
}

/**
 * Sums up the ranks of the first relevant paragraph of each question. With several relevant paragraphs, recall@k is
 * the share of questions with *one* of them among the first k (success@k), and MRR@10 the mean of 1/rank of the first
 * of them, 0 beyond rank 10. Without questions every figure is 0.
 */
export function rankingMetrics(ranks: readonly number[]): RankingMetrics {
  const mean = (value: (rank: number) => number) =>
    ranks.reduce((sum, rank) => sum + value(rank), 0) / Math.max(1, ranks.length);

  return {
    recallAt1: mean((rank) => (rank <= 1 ? 1 : 0)),
    recallAt3: mean((rank) => (rank <= 3 ? 1 : 0)),
    recallAt5: mean((rank) => (rank <= 5 ? 1 : 0)),
    mrrAt10: mean((rank) => (rank <= 10 ? 1 / rank : 0)),
  };
}

/** The value that a share of the values does not exceed (nearest rank); 0 without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);

  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
