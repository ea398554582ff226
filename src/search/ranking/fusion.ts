/** The kinds of evidence for a passage. */
export const evidenceKinds = ['lexical', 'vector', 'overlap', 'window', 'proximity'] as const;

export type EvidenceKind = (typeof evidenceKinds)[number];

/** The evidence for a passage; in each kind higher is closer, but each has a range of its own. */
export type Evidence = Readonly<Record<EvidenceKind, number>>;

/** What each kind of evidence counts for, from 0; together 1. */
export type FusionWeights = Readonly<Record<EvidenceKind, number>>;

/**
 * Each kind of evidence scaled to its range among the candidates of one question: 0 for the worst, 1 for the best,
 * and 0 for all where they are the same.
 */
export function scaled<Candidate extends Evidence>(candidates: readonly Candidate[]): Evidence[] {
  const ranges = evidenceKinds.map((kind) => {
    const values = candidates.map((candidate) => candidate[kind]);
    const least = Math.min(...values);

    return { kind, least, range: Math.max(...values) - least };
  });

  return candidates.map(
    (candidate) =>
      Object.fromEntries(
        ranges.map(({ kind, least, range }) => [
          kind,
          range > 0 ? (candidate[kind] - least) / range : 0,
        ]),
      ) as Record<EvidenceKind, number>,
  );
}

/** The weighted sum of scaled evidence. */
export function weighted(evidence: Evidence, weights: FusionWeights): number {
  return evidenceKinds.reduce((sum, kind) => sum + weights[kind] * evidence[kind], 0);
}

/**
 * Linear fusion: each kind of evidence is scaled to its range among the candidates of the question, then summed by
 * weight into `fused`, 0 to 1. Measured to be better than reciprocal ranks (as Bruch, Gai and Ingber 2023 found).
 */
export function fuse<Candidate extends Evidence>(
  candidates: readonly Candidate[],
  weights: FusionWeights,
): (Candidate & { readonly fused: number })[] {
  const evidence = scaled(candidates);

  return candidates.map((candidate, index) => {
    const own = evidence[index];

    return { ...candidate, fused: own === undefined ? 0 : weighted(own, weights) };
  });
}
