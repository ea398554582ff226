// Fits the models that decide between answering and refusing.

import { answerEvidence, lineProbabilities } from '../../src/answer/evidence/decide.ts';
import { selectRun } from '../../src/answer/evidence/select-paragraphs.ts';
import {
  type EvidenceModel,
  type EvidenceWeights,
  probabilityOf,
} from '../../src/answer/evidence/weights.ts';
import { type OperatingPoint, operatingPoints } from '../../src/answer/operating-point.ts';
import { percentile } from '../evaluation/ranking-metrics.ts';
import { citationLines, refusalLines } from './evidence-report.ts';
import { type EvidenceOf, fitAnswers, fitLines, fitProse, round } from './fit-models.ts';
import {
  isAnswerable,
  isGivenAndUneven,
  isSameLanguage,
  type WeighedCase,
} from './weighed-case.ts';

const folds = 10;

/** Share of the answerable questions of the documents as given that each operating point may refuse, in cross-validation. */
const falseRefusals: Readonly<Record<OperatingPoint, number>> = {
  strict: 0.2,
  balanced: 0.11,
  eager: 0.04,
};

type FoldOf = (one: WeighedCase) => number;

/** Fits the models on all cases, and tells by tenfold cross-validation (groups are never split) how they do. */
export function fitEvidence(
  cases: readonly WeighedCase[],
  report: (line: string) => void,
): EvidenceWeights {
  const foldOf = foldsByGroup(cases);
  const heldOut = heldOutLineModels(cases, foldOf);
  // Of a model that has seen a page, its best line would be too good to learn from.
  const probabilitiesOf = (one: WeighedCase) =>
    lineProbabilities(one.weighed.lines ?? [], heldOut(one));
  const evidenceOf: EvidenceOf = (one) => answerEvidence(one.weighed, probabilitiesOf(one));
  const citedIn = (one: WeighedCase) => selectRun(probabilitiesOf(one));
  const fitLanguage = (own: readonly WeighedCase[]): EvidenceWeights['sameLanguage'] => {
    const probabilityIn = heldOutProbabilities(own, evidenceOf, foldOf);
    const thresholds = thresholdsOf(own, probabilityIn);

    for (const point of operatingPoints) {
      const isRefused = (one: WeighedCase) => probabilityIn(one) < thresholds[point];
      const lines = [
        `  ${point}, at least ${thresholds[point].toFixed(3)}`,
        ...refusalLines(own, probabilityIn, thresholds[point]),
        ...citationLines(own, citedIn, isRefused),
      ];
      for (const line of lines) report(line);
    }

    return { answers: fitAnswers(own, evidenceOf), thresholds, prose: fitProse(own) };
  };

  report('Questions in the language of the text');
  const sameLanguage = fitLanguage(cases.filter(isSameLanguage));
  report('Questions in the other language');
  const otherLanguage = fitLanguage(cases.filter((one) => !isSameLanguage(one)));

  return { version: 2, sameLanguage, otherLanguage, lines: fitLines(cases) };
}

/** For each case the model of lines that was fitted on the other folds. */
function heldOutLineModels(
  cases: readonly WeighedCase[],
  foldOf: FoldOf,
): (one: WeighedCase) => EvidenceModel {
  const models = Array.from({ length: folds }, (_, fold) =>
    fitLines(cases.filter((one) => foldOf(one) !== fold)),
  );

  return (one) => models[foldOf(one)] ?? fitLines([]);
}

/** For each case the probability of the answer model that was fitted on the other folds. */
function heldOutProbabilities(
  cases: readonly WeighedCase[],
  evidenceOf: EvidenceOf,
  foldOf: FoldOf,
): (one: WeighedCase) => number {
  const probabilities = new Map<WeighedCase, number>();

  for (let fold = 0; fold < folds; fold += 1) {
    const held = cases.filter((one) => foldOf(one) === fold);
    if (held.length === 0) continue;

    const others = cases.filter((one) => foldOf(one) !== fold);
    const model = fitAnswers(others, evidenceOf);
    for (const one of held) probabilities.set(one, probabilityOf(model, { ...evidenceOf(one) }));
  }

  return (one) => probabilities.get(one) ?? 0;
}

function thresholdsOf(
  cases: readonly WeighedCase[],
  probabilityIn: (one: WeighedCase) => number,
): Readonly<Record<OperatingPoint, number>> {
  const answerable = cases.filter(isGivenAndUneven(cases)).filter(isAnswerable).map(probabilityIn);
  const thresholdOf = (point: OperatingPoint) =>
    round(percentile(answerable, falseRefusals[point]));

  return {
    strict: thresholdOf('strict'),
    balanced: thresholdOf('balanced'),
    eager: thresholdOf('eager'),
  };
}

/** Groups dealt to folds in turn, in the order in which they first come. */
function foldsByGroup(cases: readonly WeighedCase[]): (one: WeighedCase) => number {
  const groups = [...new Set(cases.map(({ trainingCase }) => trainingCase.group))];
  const fold = new Map(groups.map((group, index) => [group, index % folds]));

  return ({ trainingCase }) => fold.get(trainingCase.group) ?? 0;
}
