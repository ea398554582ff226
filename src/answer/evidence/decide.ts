// From evidence to a probability, a decision and the paragraphs that answer.

import { type OperatingPoint, operatingPoints } from '../operating-point.ts';
import { largest } from './extremes.ts';
import type { LineEvidence } from './line-evidence.ts';
import type { ParagraphEvidence } from './paragraph-evidence.ts';
import type { QuestionEvidence } from './question-evidence.ts';
import { selectParagraphs, selectRun } from './select-paragraphs.ts';
import type { WeighedArticle } from './weigh-article.ts';
import { type EvidenceModel, type EvidenceWeights, probabilityOf } from './weights.ts';

/** What the evidence says of an article and a question. */
export interface Decision {
  /** Calibrated probability, from 0 to 1, that the article answers the question. */
  readonly probability: number;
  /** What that comes from. */
  readonly evidence: AnswerEvidence;
  /** The least probability that is enough to answer, by operating point. */
  readonly thresholds: Readonly<Record<OperatingPoint, number>>;
  /** Operating points at which that is enough to answer. */
  readonly answeredAt: readonly OperatingPoint[];
  /** The paragraphs that would answer, as indices into the weighed matches: a list for each statement, best first. */
  readonly statements: readonly (readonly number[])[];
}

/** @param isSameLanguage - Whether the question is in the article's language. */
export function decide(
  weighed: WeighedArticle,
  isSameLanguage: boolean,
  weights: EvidenceWeights,
): Decision {
  const { answers, thresholds, prose } = isSameLanguage
    ? weights.sameLanguage
    : weights.otherLanguage;
  const { lines } = weighed;
  const probabilities =
    lines === undefined
      ? weighed.evidence.map((evidence) => proseProbability(evidence, prose))
      : lineProbabilities(lines, weights.lines);
  const evidence = answerEvidence(weighed, probabilities);
  const probability = probabilityOf(answers, { ...evidence });

  return {
    probability,
    evidence,
    thresholds,
    answeredAt: operatingPoints.filter((point) => probability >= thresholds[point]),
    statements:
      lines === undefined
        ? selectParagraphs(probabilities).map((index) => [index])
        : [selectRun(probabilities)],
  };
}

function proseProbability(evidence: ParagraphEvidence, model: EvidenceModel): number {
  return probabilityOf(model, { ...evidence }) * ownShare(evidence.relativeCoverage);
}

/** The probability of each line of a page to belong to the answer. */
export function lineProbabilities(
  lines: readonly LineEvidence[],
  model: EvidenceModel,
): readonly number[] {
  return lines.map((evidence) => probabilityOf(model, { ...evidence }));
}

/** What speaks for an answer: what the article shows of the question, and how well its best line would do as one. */
export interface AnswerEvidence extends QuestionEvidence {
  /** 1 for a page of lines; absent, like what follows, where paragraphs stand alone. */
  readonly isPage?: number;
  /** Probability of the likeliest line to belong to the answer. */
  readonly likeliestLine?: number;
}

/** @param probabilities - That each paragraph or line belongs to the answer. */
export function answerEvidence(
  { answers, lines }: WeighedArticle,
  probabilities: readonly number[],
): AnswerEvidence {
  return {
    ...answers,
    ...(lines !== undefined && { isPage: 1, likeliestLine: largest(probabilities) }),
  };
}

/**
 * A paragraph that stands alone must show the question itself: with less than half of what the best one shows it was
 * found by the title before it, which all paragraphs share, and counts accordingly less.
 */
function ownShare(relativeCoverage: number): number {
  return Math.min(1, 2 * relativeCoverage);
}
