// What a calibration found, to be read.

import { type EvidenceWeights, paragraphLogOdds } from '../../src/answer/evidence/weights.ts';
import { type OperatingPoint, operatingPoints } from '../../src/answer/operating-point.ts';
import { areaUnderCurve } from '../evaluation/answer-metrics.ts';
import { fitEvidence, judgedBy, withoutAnswers } from './fit-evidence.ts';
import type { QuestionSignals } from './signals.ts';

/** Documents are dealt to so many parts, each judged by models of the others. */
const folds = 5;

/** Figures on questions whose documents the models were not fitted on, and what each operating point promises. */
export function calibrationText(
  signals: readonly QuestionSignals[],
  { points }: EvidenceWeights,
): string {
  const documents = [...new Set(signals.map(({ document }) => document))];
  const foldOf = (document: string) =>
    documents.indexOf(document) % Math.min(folds, documents.length);
  const judged =
    documents.length < 2
      ? []
      : signals.map((question) => ({ question, fold: foldOf(question.document) }));
  const models = Array.from({ length: Math.min(folds, documents.length) }, (_, fold) => {
    const others = judged.filter((one) => one.fold !== fold).map(({ question }) => question);

    return others.length === 0 ? undefined : fitEvidence([...others, ...withoutAnswers(others)]);
  });
  const answers = judged.flatMap(({ question, fold }) => {
    const model = models[fold];
    if (model === undefined) return [];

    const scores = question.paragraphs.map((one) => paragraphLogOdds(one, model));
    const first = question.paragraphs[scores.indexOf(Math.max(...scores))];

    return { ...judgedBy(question, model), isFirstRight: first?.isRelevant === true };
  });
  if (answers.length === 0) {
    return [
      'The figures on other documents need questions over two documents at least.',
      ...operatingPoints.map((point) => pointText(point, points[point])),
    ].join('\n');
  }

  const answerable = answers.filter(({ isAnswerable }) => isAnswerable);
  const others = answers.filter(({ isAnswerable }) => !isAnswerable);
  const right = answerable.filter(({ isFirstRight }) => isFirstRight).length;

  return [
    `${signals.length} questions of ${documents.length} documents, judged by models of other documents:`,
    `  right paragraph first  ${share(right, answerable.length)} of ${answerable.length}`,
    `  AUROC answerable       ${areaUnderCurve(
      answerable.map(({ probability }) => probability),
      others.map(({ probability }) => probability),
    ).toFixed(3)} against ${others.length} that the stories do not answer`,
    ...operatingPoints.map((point) => pointText(point, points[point])),
  ].join('\n');
}

function pointText(
  point: OperatingPoint,
  { threshold, falseAnswersAtMost, questions }: EvidenceWeights['points']['strict'],
): string {
  return `  ${point.padEnd(9)} answers from ${threshold.toFixed(2)}: at most ${(falseAnswersAtMost * 100).toFixed(0)} % false answers (95 % confidence, ${questions} questions)`;
}

function share(part: number, whole: number): string {
  return (part / Math.max(1, whole)).toFixed(3);
}
