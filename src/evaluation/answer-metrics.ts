/** What an answer did with one question of a dataset. */
export interface JudgedAnswer {
  /** Paragraph numbers that answer the question; empty where the document does not answer it. */
  readonly relevant: readonly number[];
  /** Distinct paragraph numbers that the answer cites; empty where it abstains. */
  readonly cited: readonly number[];
  readonly abstained: boolean;
  /** The probability by which the answer decided; higher means answerable. */
  readonly probability: number;
}

/** Precision, recall and their harmonic mean, each from 0 to 1; 0 where there is nothing to divide by. */
export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface AbstentionMetrics extends PrecisionRecall {
  /** Share of the answerable questions that were refused; 0 where none is answerable. */
  readonly falseRefusalRate: number;
  /** Share of the unanswerable questions that were answered; 0 where all are answerable. */
  readonly falseAnswerRate: number;
  /**
   * Area under the receiver operating characteristic of the probability: the chance that an answerable
   * question gets a higher one than an unanswerable one (ties count half). 0.5 where one kind is missing.
   */
  readonly auroc: number;
}

/**
 * Citations against relevant paragraphs, counted over all questions together (micro average): a paragraph
 * cited for an unanswerable question is a wrong one, a refused answerable question loses its recall.
 */
export function citationMetrics(answers: readonly JudgedAnswer[]): PrecisionRecall {
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

/** Abstention as a classifier whose positive class is "the document does not answer". */
export function abstentionMetrics(answers: readonly JudgedAnswer[]): AbstentionMetrics {
  const unanswerable = answers.filter(({ relevant }) => relevant.length === 0);
  const answerable = answers.filter(({ relevant }) => relevant.length > 0);
  const rightly = unanswerable.filter(({ abstained }) => abstained).length;
  const wrongly = answerable.filter(({ abstained }) => abstained).length;

  return {
    ...precisionRecall(rightly, rightly + wrongly, unanswerable.length),
    falseRefusalRate: ratio(wrongly, answerable.length),
    falseAnswerRate: ratio(unanswerable.length - rightly, unanswerable.length),
    auroc: areaUnderCurve(
      answerable.map(({ probability }) => probability),
      unanswerable.map(({ probability }) => probability),
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
