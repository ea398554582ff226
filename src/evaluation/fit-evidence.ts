import type { ParagraphEvidence, QuestionEvidence } from '../answer/evidence/features.ts';
import {
  type EvidenceModel,
  type EvidenceWeights,
  type OperatingPoint,
  operatingPoints,
  probabilityOf,
} from '../answer/evidence/weights.ts';
import type { WeighedArticle } from '../answer/weigh-article.ts';
import { areaUnderCurve } from './answer-metrics.ts';
import { type Example, fitLogisticRegression } from './logistic-regression.ts';
import { percentile } from './ranking-metrics.ts';
import type { TrainingCase } from './training-cases.ts';

/** A training case with what the program sees of it. */
export interface WeighedCase {
  /** Name of its file. */
  readonly dataset: string;
  readonly trainingCase: TrainingCase;
  readonly weighed: WeighedArticle;
}

/** Evidence used for deciding whether the article answers at all. */
const answerEvidence = [
  'paragraphCoverage',
  'sentenceCoverage',
  'articleCoverage',
  'nameCoverage',
  'literalShare',
  'typedCoverage',
  'missingNames',
  'termCount',
] as const satisfies readonly (keyof QuestionEvidence)[];

/** A paragraph that stands alone is judged by itself, not by what stands around it. */
const proseEvidence = [
  'relativeScore',
  'coverage',
  'relativeCoverage',
  'sentenceCoverage',
  'typedCoverage',
  'reciprocalRank',
] as const satisfies readonly (keyof ParagraphEvidence)[];

const lineEvidence = [
  ...proseEvidence,
  'logarithmicRank',
  'brevity',
  'surroundings',
  'surroundingCoverage',
  'scoreBefore',
  'scoreAfter',
  'place',
  'logarithmicSize',
  'logarithmicLength',
  'isBest',
  'distance',
  'precedesBest',
  'nearness',
  'followsBest',
  'leadInScore',
  'sharesLeadIn',
  'isLeadIn',
  'isOpening',
  'isContact',
] as const satisfies readonly (keyof ParagraphEvidence)[];

/** Strength of the L2 penalty; anything from 1 to 10 gives the same figures to two decimals. */
const penalty = 3;
const folds = 10;

/** Share of the answerable questions of the documents as given that each operating point may refuse, in cross-validation. */
const falseRefusals: Readonly<Record<OperatingPoint, number>> = {
  strict: 0.2,
  balanced: 0.11,
  eager: 0.04,
};

/** Fits the models on all cases, and tells by tenfold cross-validation (groups are never split) how they do. */
export function fitEvidence(
  cases: readonly WeighedCase[],
  report: (line: string) => void,
): EvidenceWeights['sameLanguage'] {
  const foldOf = foldsByGroup(cases);
  const probabilities = new Map<WeighedCase, number>();

  for (let fold = 0; fold < folds; fold += 1) {
    const model = fitAnswers(cases.filter((one) => foldOf(one) !== fold));
    for (const one of cases.filter((each) => foldOf(each) === fold)) {
      probabilities.set(one, probabilityOf(model, { ...one.weighed.answers }));
    }
  }

  const probabilityIn = (one: WeighedCase) => probabilities.get(one) ?? 0;
  const answerable = cases.filter(isGivenAndUneven(cases)).filter(isAnswerable).map(probabilityIn);
  const thresholdOf = (point: OperatingPoint) =>
    round(percentile(answerable, falseRefusals[point]));
  const thresholds = {
    strict: thresholdOf('strict'),
    balanced: thresholdOf('balanced'),
    eager: thresholdOf('eager'),
  };
  for (const point of operatingPoints) {
    report(`  ${point}, at least ${thresholds[point].toFixed(3)}`);
    for (const line of reportLines(cases, probabilityIn, thresholds[point])) report(line);
  }

  return {
    answers: fitAnswers(cases),
    thresholds,
    prose: fitParagraphs(cases, false, proseEvidence),
    lines: fitParagraphs(cases, true, lineEvidence),
  };
}

const isAnswerable = ({ trainingCase }: WeighedCase) => trainingCase.relevant.length > 0;

/** Cases as given, of datasets that have questions of both kinds: only those tell what a refusal costs. */
function isGivenAndUneven(cases: readonly WeighedCase[]): (one: WeighedCase) => boolean {
  const given = cases.filter(({ trainingCase }) => trainingCase.kind === 'given');
  const uneven = new Set(given.filter((one) => !isAnswerable(one)).map(({ dataset }) => dataset));

  return ({ dataset, trainingCase }) => trainingCase.kind === 'given' && uneven.has(dataset);
}

/**
 * How much a case counts. Documents with real unanswerable questions matter most; made near misses may be
 * answered by a neighbour after all, and unrelated questions are easy. Each dataset counts about alike.
 */
function weightsOf(cases: readonly WeighedCase[]): (one: WeighedCase) => number {
  const kinds = new Map<string, number>();
  const keyOf = (one: WeighedCase) =>
    `${one.dataset} ${one.trainingCase.kind} ${isAnswerable(one)}`;
  for (const one of cases) kinds.set(keyOf(one), (kinds.get(keyOf(one)) ?? 0) + 1);
  const hasRefusals = isGivenAndUneven(cases);

  return (one) => {
    const size = kinds.get(keyOf(one)) ?? 1;
    const { kind } = one.trainingCase;
    const share =
      kind === 'given'
        ? hasRefusals(one)
          ? 300
          : 240
        : kind === 'near-miss'
          ? one.weighed.isMadeOfLines
            ? 45
            : 180
          : 120;

    return share / size;
  };
}

function fitAnswers(cases: readonly WeighedCase[]): EvidenceModel {
  const weightOf = weightsOf(cases);

  return fitNamed(
    answerEvidence,
    cases.map((one) => ({
      evidence: { ...one.weighed.answers },
      positive: isAnswerable(one),
      weight: weightOf(one),
    })),
  );
}

function fitParagraphs(
  cases: readonly WeighedCase[],
  madeOfLines: boolean,
  names: readonly (keyof ParagraphEvidence)[],
): EvidenceModel {
  const answerable = cases.filter(
    (one) =>
      isAnswerable(one) &&
      one.trainingCase.kind === 'given' &&
      one.weighed.isMadeOfLines === madeOfLines,
  );

  return fitNamed(
    names,
    answerable.flatMap(({ weighed, trainingCase }) =>
      weighed.evidence.map((evidence, index) => ({
        evidence: { ...evidence },
        positive: trainingCase.relevant.includes(index),
        weight: 1,
      })),
    ),
  );
}

function fitNamed<Name extends string>(
  names: readonly Name[],
  examples: readonly (Omit<Example, 'features'> & { evidence: Record<Name, number> })[],
): EvidenceModel {
  const { intercept, coefficients } = fitLogisticRegression(
    examples.map(({ evidence, positive, weight }) => ({
      features: names.map((name) => evidence[name]),
      positive,
      weight,
    })),
    penalty,
  );
  return {
    intercept: round(intercept),
    coefficients: Object.fromEntries(
      names.map((name, index) => [name, round(coefficients[index] ?? 0)]),
    ),
  };
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}

/** Groups dealt to folds in turn, in the order in which they first come. */
function foldsByGroup(cases: readonly WeighedCase[]): (one: WeighedCase) => number {
  const groups = [...new Set(cases.map(({ trainingCase }) => trainingCase.group))];
  const fold = new Map(groups.map((group, index) => [group, index % folds]));

  return ({ trainingCase }) => fold.get(trainingCase.group) ?? 0;
}

function reportLines(
  cases: readonly WeighedCase[],
  probabilityOfCase: (one: WeighedCase) => number,
  threshold: number,
): string[] {
  const lines: string[] = [];

  for (const dataset of new Set(cases.map((one) => one.dataset))) {
    const own = cases.filter((one) => one.dataset === dataset);
    const positives = own.filter((one) => isAnswerable(one)).map(probabilityOfCase);
    const refused = (values: readonly number[]) =>
      values.filter((value) => value < threshold).length / Math.max(1, values.length);
    lines.push(`  ${dataset}: false refusals ${refused(positives).toFixed(3)}`);

    for (const kind of ['given', 'near-miss', 'off-topic'] as const) {
      const negatives = own
        .filter((one) => one.trainingCase.kind === kind && !isAnswerable(one))
        .map(probabilityOfCase);
      if (negatives.length === 0) continue;

      lines.push(
        `    ${kind}: AUROC ${areaUnderCurve(positives, negatives).toFixed(3)}, refused ${refused(negatives).toFixed(3)} of ${negatives.length}`,
      );
    }
  }

  return lines;
}
