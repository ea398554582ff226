// What fitting the evidence came to, in lines for people.

import {
  areaUnderCurve,
  type CitedAnswer,
  citationMetrics,
  citationMetricsPerQuestion,
} from '../evaluation/answer-metrics.ts';
import { isAnswerable, isPage, type WeighedCase } from './weighed-case.ts';

/**
 * How the lines that are cited agree with those that answer, for each dataset of pages as given.
 *
 * @param citedIn - Indices of the lines that are cited for a case, refusals aside.
 * @param isRefused - Whether a case is refused.
 */
export function citationLines(
  cases: readonly WeighedCase[],
  citedIn: (one: WeighedCase) => readonly number[],
  isRefused: (one: WeighedCase) => boolean,
): string[] {
  const pages = cases.filter((one) => isPage(one) && one.trainingCase.kind === 'given');

  return distinct(pages.map(({ dataset }) => dataset)).map((dataset) => {
    const own = pages.filter((one) => one.dataset === dataset);
    const judge = (refuses: (one: WeighedCase) => boolean): CitedAnswer[] =>
      own.map((one) => ({
        relevant: one.trainingCase.relevant,
        cited: refuses(one) ? [] : citedIn(one),
      }));
    const unrefused = judge((one) => !isAnswerable(one));

    return `  ${dataset}: F1 of lines ${rounded(citationMetrics(judge(isRefused)).f1)} over all questions, ${rounded(citationMetrics(unrefused).f1)} over the answerable ones where none is refused, ${rounded(citationMetricsPerQuestion(unrefused).f1)} averaged over them`;
  });
}

/** What a threshold refuses, for each dataset and each kind of unanswerable question. */
export function refusalLines(
  cases: readonly WeighedCase[],
  probabilityOfCase: (one: WeighedCase) => number,
  threshold: number,
): string[] {
  const lines: string[] = [];

  for (const dataset of distinct(cases.map((one) => one.dataset))) {
    const own = cases.filter((one) => one.dataset === dataset);
    const positives = own.filter(isAnswerable).map(probabilityOfCase);
    const refused = (values: readonly number[]) =>
      values.filter((value) => value < threshold).length / Math.max(1, values.length);
    lines.push(`  ${dataset}: false refusals ${rounded(refused(positives))}`);

    for (const kind of ['given', 'near-miss', 'off-topic'] as const) {
      const negatives = own
        .filter((one) => one.trainingCase.kind === kind && !isAnswerable(one))
        .map(probabilityOfCase);
      if (negatives.length === 0) continue;

      lines.push(
        `    ${kind}: AUROC ${rounded(areaUnderCurve(positives, negatives))}, refused ${rounded(refused(negatives))} of ${negatives.length}`,
      );
    }
  }

  return lines;
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function rounded(value: number): string {
  return value.toFixed(3);
}
