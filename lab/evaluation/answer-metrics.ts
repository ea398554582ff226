// What is counted of answers: citations, refusals, errors at each operating point.

import type { OperatingPoint } from '../../src/answer/operating-point.ts';

/** What an answer cites of what it should. */
export interface CitedAnswer {
  /** Paragraph numbers that answer the question; empty where the document does not answer it. */
  readonly relevant: readonly number[];
  /** Distinct paragraph numbers that the answer cites; empty where it abstains. */
  readonly cited: readonly number[];
}

/** What an answer did with one question of a dataset. */
export interface JudgedAnswer extends CitedAnswer {
  readonly abstained: boolean;
  /** The probability by which the answer decided; higher means answerable. */
  readonly probability: number;
  /** Operating points at which the question is answered. */
  readonly answeredAt: readonly OperatingPoint[];
}

/** Precision, recall and their harmonic mean, each from 0 to 1; 0 where there is nothing to divide by. */
export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface AbstentionMetrics extends PrecisionRecall, ErrorRates {
  /**
   * Area under the receiver operating characteristic of the probability: the chance that an answerable
   * question gets a higher one than an unanswerable one (ties count half). 0.5 where one kind is missing.
   */
  readonly auroc: number;
  /** What each operating point would refuse and answer. */
  readonly operatingPoints: Readonly<Record<OperatingPoint, ErrorRates>>;
}

/** The two ways to be wrong; 0 where there is no question of the kind. */
export interface ErrorRates {
  /** Share of the answerable questions that are refused. */
  readonly falseRefusalRate: number;
  /** Share of the unanswerable questions that are answered. */
  readonly falseAnswerRate: number;
}

/**
 * Citations against relevant paragraphs, counted over all questions together (micro average): a paragraph
 * cited for an unanswerable question is a wrong one, a refused answerable question loses its recall.
 */
export function citationMetrics(answers: readonly CitedAnswer[]): PrecisionRecall {
  let correct = 0;
  let cited = 0;
  let relevant = 0;

  for (const answer of answers) {
    cited += answer.cited.length;
    relevant += answer.relevant.length;
    correct += answer.cited.filter((paragraph) => answer.relevant.includes(paragraph)).length;
  }

  return precisionRecall(correct, cited, relevant);
}

/**
 * The same counted for each answerable question alone and averaged (macro average), as the authors of OMoS-QA count
 * (Kleinle, Prange and Friedrich 2024): a refused one counts 0.
 */
export function citationMetricsPerQuestion(answers: readonly CitedAnswer[]): PrecisionRecall {
  const each = answers.filter(isAnswerable).map((answer) => citationMetrics([answer]));
  const mean = (of: keyof PrecisionRecall) =>
    ratio(
      each.reduce((sum, metrics) => sum + metrics[of], 0),
      each.length,
    );

  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}

/** Whether something answers the question. */
export function isAnswerable({ relevant }: CitedAnswer): boolean {
  return relevant.length > 0;
}

/** Abstention as a classifier whose positive class is "the document does not answer". */
export function abstentionMetrics(answers: readonly JudgedAnswer[]): AbstentionMetrics {
  const unanswerable = answers.filter((answer) => !isAnswerable(answer));
  const answerable = answers.filter(isAnswerable);
  const rightly = unanswerable.filter(({ abstained }) => abstained).length;
  const wrongly = answerable.filter(({ abstained }) => abstained).length;

  return {
    ...precisionRecall(rightly, rightly + wrongly, unanswerable.length),
    ...errorRates(answers, ({ abstained }) => abstained),
    operatingPoints: {
      strict: errorRates(answers, (answer) => isRefusedAt('strict', answer)),
      balanced: errorRates(answers, (answer) => isRefusedAt('balanced', answer)),
      eager: errorRates(answers, (answer) => isRefusedAt('eager', answer)),
    },
    auroc: areaUnderCurve(
      answerable.map(({ probability }) => probability),
      unanswerable.map(({ probability }) => probability),
    ),
  };
}

function isRefusedAt(point: OperatingPoint, { answeredAt }: JudgedAnswer): boolean {
  return !answeredAt.includes(point);
}

/** The errors of any way to refuse. */
export function errorRates(
  answers: readonly JudgedAnswer[],
  isRefused: (answer: JudgedAnswer) => boolean,
): ErrorRates {
  const unanswerable = answers.filter((answer) => !isAnswerable(answer));
  const answerable = answers.filter(isAnswerable);

  return {
    falseRefusalRate: ratio(answerable.filter(isRefused).length, answerable.length),
    falseAnswerRate: ratio(
      unanswerable.filter((answer) => !isRefused(answer)).length,
      unanswerable.length,
    ),
  };
}

/**
 * The area under the receiver operating characteristic by the rank sum of Mann and Whitney (1947), ties
 * counting half. 0.5 where either side is empty.
 */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0) return 0.5;

  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((left, right) => left.score - right.score);

  let rankSum = 0;
  let start = 0;
  while (start < all.length) {
    let end = start;
    while (end < all.length && all[end]?.score === all[start]?.score) end++;

    // Ranks count from 1; every member of a tie gets the mean of the tie's ranks.
    const meanRank = (start + 1 + end) / 2;
    rankSum += meanRank * all.slice(start, end).filter(({ positive }) => positive).length;
    start = end;
  }

  const smallestRankSum = (positives.length * (positives.length + 1)) / 2;
  return (rankSum - smallestRankSum) / (positives.length * negatives.length);
}

function precisionRecall(correct: number, found: number, wanted: number): PrecisionRecall {
  const precision = ratio(correct, found);
  const recall = ratio(correct, wanted);
  const f1 = ratio(2 * precision * recall, precision + recall);

  return { precision, recall, f1 };
}

function ratio(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}
