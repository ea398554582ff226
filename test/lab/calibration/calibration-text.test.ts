import { expect, it } from 'vitest';
import { calibrationText } from '../../../lab/calibration/calibration-text.ts';
import { fitEvidence } from '../../../lab/calibration/fit-evidence.ts';
import { madeUpSignals } from '../../support/made-up-signals.ts';

const signals = madeUpSignals(120, 0.3);

it('tells what models of other documents reach, and what each point promises', () => {
  const weights = fitEvidence(signals);
  const { strict } = weights.points;
  const text = calibrationText(signals, weights);

  expect(text).toMatch(/^120 questions of 6 documents, judged by models of other documents:\n/u);
  expect(text).toMatch(/right paragraph first +1\.000 of 60\n/u);
  expect(text).toMatch(/AUROC answerable +1\.000 against 60 that/u);
  expect(text).toContain(
    `strict    answers from ${strict.threshold.toFixed(2)}: at most 5 % false answers (95 % confidence, 60 questions)`,
  );
  expect(text).toMatch(/\n {2}balanced .*\n {2}eager /u);
});
