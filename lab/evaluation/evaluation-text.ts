// The figures of an evaluation as a table for people.

import { operatingPoints } from '../../src/answer/operating-point.ts';
import type { PrecisionRecall } from './answer-metrics.ts';
import type { AnswerResult } from './evaluate-answers.ts';
import type { RankingMetrics } from './ranking-metrics.ts';
import { type VerdictCounts, verdictNames } from './verdicts.ts';

/** The figures of one file; rates are between 0 and 1. */
export interface Evaluation extends AnswerResult {
  readonly file: string;
  /** Who wrote the answers; absent where they are the documents' own words. */
  readonly model?: string;
  /** Other ways to rank the same paragraphs, in the same run. */
  readonly baselines: Readonly<Record<'bm25Words' | 'bm25Char4' | 'vector', RankingMetrics>>;
}

const names: Readonly<Record<keyof Evaluation['baselines'], string>> = {
  bm25Words: 'BM25 over words',
  bm25Char4: 'BM25 over character 4-grams',
  vector: 'vectors of paragraphs alone',
};

const baselineNames = Object.keys(names) as (keyof Evaluation['baselines'])[];

/** The figures as a table for a person. */
export function evaluationText(evaluation: Evaluation): string {
  const { file, documents, questions, retrieval, abstention, milliseconds } = evaluation;
  const rows = [
    ...baselineNames.map((key) => ({ name: names[key], metrics: evaluation.baselines[key] })),
    { name: 'Footnote', metrics: retrieval },
  ];

  return [
    `${file}: ${counted(documents, 'document')}, ${counted(questions, 'question')}`,
    '',
    `${'retrieval'.padEnd(32)}recall@1  recall@3  recall@5  MRR@10`,
    ...rows.map(
      ({ name, metrics }) =>
        `${name.padEnd(32)}${rate(metrics.recallAt1)}      ${rate(metrics.recallAt3)}      ${rate(metrics.recallAt5)}      ${rate(metrics.mrrAt10)}`,
    ),
    '',
    `citations   ${agreement(evaluation.citations)}  over all questions`,
    `            ${agreement(evaluation.citationsOfAnswerable)}  over the answerable questions`,
    `            ${agreement(evaluation.citationsPerQuestion)}  averaged over the answerable questions`,
    `abstention  ${agreement(abstention)}`,
    `            false refusals ${rate(abstention.falseRefusalRate)}  false answers ${rate(abstention.falseAnswerRate)}  AUROC ${rate(abstention.auroc)}`,
    ...operatingPoints.map((point) => {
      const { falseAnswerRate, falseRefusalRate } = abstention.operatingPoints[point];
      return `  ${point.padEnd(10)}false refusals ${rate(falseRefusalRate)}  false answers ${rate(falseAnswerRate)}`;
    }),
    ...modelLines(evaluation),
    ...verdictLines(evaluation.verdicts),
    `a question  p50 ${milliseconds.p50.toFixed(1)} ms  p99 ${milliseconds.p99.toFixed(1)} ms`,
  ].join('\n');
}

/** How often each kind of question was answered how. */
function verdictLines(verdicts: VerdictCounts): string[] {
  const heading = verdictNames.map((name) => name.padStart(16)).join('');
  const rows = Object.entries(verdicts).map(
    ([kind, counts]) =>
      kind.padEnd(12) + verdictNames.map((name) => String(counts[name]).padStart(16)).join(''),
  );

  return [`${'by kind'.padEnd(12)}${heading}`, ...rows];
}

/** Only where a model was asked; outcomes that did not come up are left out. */
function modelLines({ model, verification }: Evaluation): string[] {
  if (verification === undefined) return [];

  const { outcomes, failures } = verification;
  const counts = (of: Readonly<Record<string, number>>) =>
    Object.entries(of)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none';

  return [
    `model       ${model ?? ''}, failed on ${failures} questions`,
    `  quotes    ${counts(outcomes.quotes)}`,
    `  sentences ${counts(outcomes.sentences)}`,
  ];
}

function agreement({ precision, recall, f1 }: PrecisionRecall): string {
  return `precision ${rate(precision)}  recall ${rate(recall)}  F1 ${rate(f1)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function rate(value: number): string {
  return value.toFixed(3);
}
