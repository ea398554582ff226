import { brevityOf } from './evidence/features.ts';
import {
  type EvidenceWeights,
  type OperatingPoint,
  operatingPoints,
  probabilityOf,
} from './evidence/weights.ts';
import { type Candidate, selectStatements } from './select-paragraphs.ts';
import type { WeighedArticle } from './weigh-article.ts';

/** What the evidence says of an article and a question. */
export interface Decision {
  /** Calibrated probability, from 0 to 1, that the article answers the question. */
  readonly probability: number;
  /** The least probability that is enough to answer, by operating point. */
  readonly thresholds: Readonly<Record<OperatingPoint, number>>;
  /** Operating points at which that is enough to answer. */
  readonly answeredAt: readonly OperatingPoint[];
  /** The paragraphs that would answer, as indices into the weighed matches: a list for each statement, best first. */
  readonly statements: readonly (readonly number[])[];
}

/** @param askedIn - Whether the question is in the article's language. */
export function decide(
  weighed: WeighedArticle,
  isSameLanguage: boolean,
  weights: EvidenceWeights,
): Decision {
  const { answers, thresholds, prose, lines } = isSameLanguage
    ? weights.sameLanguage
    : weights.otherLanguage;
  const belongs = weighed.isMadeOfLines ? lines : prose;
  const candidates: Candidate[] = weighed.evidence.map((evidence, index) => {
    const match = weighed.matches[index];

    return {
      probability:
        probabilityOf(belongs, { ...evidence }) *
        (weighed.isMadeOfLines ? 1 : ownShare(evidence.relativeCoverage)),
      brevity: weighed.isMadeOfLines && match !== undefined ? brevityOf(match) : 0,
    };
  });

  const probability = probabilityOf(answers, { ...weighed.answers });

  return {
    probability,
    thresholds,
    answeredAt: operatingPoints.filter((point) => probability >= thresholds[point]),
    statements: selectStatements(candidates),
  };
}

/**
 * A paragraph that stands alone must show the question itself: with less than half of what the best one shows it was
 * found by the title before it, which all paragraphs share, and counts accordingly less.
 */
function ownShare(relativeCoverage: number): number {
  return Math.min(1, 2 * relativeCoverage);
}
