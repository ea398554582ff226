// One fit for each kind of evidence.

import type { AnswerEvidence } from '../../src/answer/evidence/decide.ts';
import type { LineEvidence } from '../../src/answer/evidence/line-evidence.ts';
import type { ParagraphEvidence } from '../../src/answer/evidence/paragraph-evidence.ts';
import type { EvidenceModel } from '../../src/answer/evidence/weights.ts';
import { type Example, fitLogisticRegression } from './logistic-regression.ts';
import { isAnswerable, isGivenAndUneven, isPage, type WeighedCase } from './weighed-case.ts';

/** Evidence used for deciding whether the article answers at all. */
const answerNames = [
  'blockCoverage',
  'sentenceCoverage',
  'articleCoverage',
  'nameCoverage',
  'literalShare',
  'typedCoverage',
  'missingNames',
  'termCount',
  'isPage',
  'likeliestLine',
] as const satisfies readonly (keyof AnswerEvidence)[];

/** A paragraph that stands alone is judged by itself, not by what stands around it. */
const proseNames = [
  'relativeScore',
  'coverage',
  'relativeCoverage',
  'sentenceCoverage',
  'typedCoverage',
  'reciprocalRank',
] as const satisfies readonly (keyof ParagraphEvidence)[];

/** Chosen by backward elimination from 122 kinds of evidence, by cross-validated F1 in both languages. */
const lineNames = [
  'window',
  'bestWindow',
  'bestScoreBefore',
  'distance',
  'position',
  'isOpening',
  'sectionRank',
  'sectionLength',
  'headingScore',
  'followsColon',
  'followsQuestion',
  'sharesLeadIn',
  'coverageFromBefore',
  'newCoverageBefore',
  'showsCue',
  'showsFact',
  'showsCost',
  'asksWho',
  'asksWhich',
  'asksForFact',
  'termCount',
] as const satisfies readonly (keyof LineEvidence)[];

/** Strength of the L2 penalty; anything from 1 to 10 gives the same figures to two decimals. */
const penalty = 3;

/** The same for lines, of which there are many with few questions; anything from 30 to 200 does. */
const linePenalty = 100;

/** What the answer model sees of a case. */
export type EvidenceOf = (one: WeighedCase) => AnswerEvidence;

/** Does the article answer the question? */
export function fitAnswers(cases: readonly WeighedCase[], evidenceOf: EvidenceOf): EvidenceModel {
  const weightOf = weightsOf(cases);

  return fitNamed(
    answerNames,
    cases.map((one) => ({
      evidence: { ...evidenceOf(one) },
      positive: isAnswerable(one),
      weight: weightOf(one),
    })),
    penalty,
  );
}

/** Does a paragraph that stands alone belong to the answer? */
export function fitProse(cases: readonly WeighedCase[]): EvidenceModel {
  return fitNamed(
    proseNames,
    answeredCases(cases)
      .filter((one) => !isPage(one))
      .flatMap((one) => examplesOf(one, one.weighed.evidence)),
    penalty,
  );
}

/** Does a line of a page belong to the answer? */
export function fitLines(cases: readonly WeighedCase[]): EvidenceModel {
  return fitNamed(
    lineNames,
    answeredCases(cases).flatMap((one) => examplesOf(one, one.weighed.lines ?? [])),
    linePenalty,
  );
}

/** Cases as given whose question is answered. */
function answeredCases(cases: readonly WeighedCase[]): readonly WeighedCase[] {
  return cases.filter((one) => isAnswerable(one) && one.trainingCase.kind === 'given');
}

function examplesOf<Evidence extends object>(
  { trainingCase }: WeighedCase,
  evidence: readonly Evidence[],
) {
  return evidence.map((each, index) => ({
    evidence: { ...each },
    positive: trainingCase.relevant.includes(index),
    weight: 1,
  }));
}

const emptyModel: EvidenceModel = { intercept: 0, coefficients: {} };

/** @param strength - Of the L2 penalty. */
function fitNamed<Name extends string>(
  names: readonly Name[],
  examples: readonly (Omit<Example, 'features'> & { evidence: Partial<Record<Name, number>> })[],
  strength: number,
): EvidenceModel {
  if (examples.length === 0) return emptyModel;

  const { intercept, coefficients } = fitLogisticRegression(
    examples.map(({ evidence, positive, weight }) => ({
      features: names.map((name) => evidence[name] ?? 0),
      positive,
      weight,
    })),
    strength,
  );
  return {
    intercept: round(intercept),
    coefficients: Object.fromEntries(
      names.map((name, index) => [name, round(coefficients[index] ?? 0)]),
    ),
  };
}

/** To six significant digits, so that the file is the same on every machine. */
export function round(value: number): number {
  return Number(value.toPrecision(6));
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
          ? isPage(one)
            ? 45
            : 180
          : 120;

    return share / size;
  };
}
