import { describe, expect, it } from 'vitest';
import { upperBound } from '../../../lab/calibration/bounds.ts';
import { fitEvidence, judgedBy, withoutAnswers } from '../../../lab/calibration/fit-evidence.ts';
import { areaUnderCurve } from '../../../lab/evaluation/answer-metrics.ts';
import { nearnessAmong } from '../../../src/answer/evidence/nearness.ts';
import { operatingPoints } from '../../../src/answer/operating-point.ts';
import { madeUpSignals } from '../../support/made-up-signals.ts';

const clear = madeUpSignals(120, 0.3);
const confused = madeUpSignals(400, 2.5);
const probabilities = (
  questions: typeof clear,
  isAnswerable: boolean,
  weights = fitEvidence(questions),
) =>
  questions
    .filter((question) => question.isAnswerable === isAnswerable)
    .map((question) => judgedBy(question, weights).probability);

describe('fitting the evidence', () => {
  it('tells what is answered from what is not, where the signals do', () => {
    const weights = fitEvidence(clear);
    const { balanced } = weights.points;

    expect(Math.min(...probabilities(clear, true))).toBeGreaterThanOrEqual(balanced.threshold);
    expect(Math.max(...probabilities(clear, false))).toBeLessThan(balanced.threshold);
    expect(weights.paragraph.reader).toBeGreaterThan(0);
    expect(weights.paragraph.nearness).toBeGreaterThan(0);
  });

  it('tells them apart better than chance where the signals are confused', () => {
    const weights = fitEvidence(confused);

    expect(
      areaUnderCurve(
        probabilities(confused, true, weights),
        probabilities(confused, false, weights),
      ),
    ).toBeGreaterThan(0.7);
  });

  it('answers less the stricter the point, and promises fewer false answers', () => {
    const { strict, balanced, eager } = fitEvidence(confused).points;

    expect(strict.threshold).toBeGreaterThan(eager.threshold);
    expect(strict.threshold).toBeGreaterThanOrEqual(balanced.threshold);
    expect(balanced.threshold).toBeGreaterThanOrEqual(eager.threshold);
    expect(strict.falseAnswersAtMost).toBeLessThanOrEqual(balanced.falseAnswersAtMost);
    expect(balanced.falseAnswersAtMost).toBeLessThanOrEqual(eager.falseAnswersAtMost);
  });

  it('promises of each point what it was tested for', () => {
    const weights = fitEvidence(confused);
    const others = probabilities(confused, false, weights);

    for (const point of operatingPoints) {
      const { threshold, falseAnswersAtMost, questions } = weights.points[point];
      const answered = others.filter((probability) => probability >= threshold).length;

      expect(questions).toBe(others.length);
      expect(falseAnswersAtMost).toBeCloseTo(upperBound(answered, others.length), 4);
    }
  });

  it('shows the nearest from below what is enough for an answer', () => {
    const { related, points } = fitEvidence(confused);

    expect(related).toBeGreaterThan(0);
    expect(related).toBeLessThan(points.balanced.threshold);
  });

  it('promises nothing where no question was unanswerable', () => {
    const { points } = fitEvidence(clear.filter(({ isAnswerable }) => isAnswerable));

    expect(points.balanced).toMatchObject({ falseAnswersAtMost: 1, questions: 0 });
  });

  it('gives the same figures each time', () => {
    expect(fitEvidence(confused)).toEqual(fitEvidence(confused));
  });

  it('refuses to fit nothing', () => {
    expect(() => fitEvidence([])).toThrow(RangeError);
  });
});

describe('questions without the paragraphs that answer them', () => {
  const paragraph = (reader: number, isRelevant: boolean) => ({
    reader,
    similarity: reader / 10,
    nearness: 0,
    isRelevant,
  });
  const document = 'story';

  it('are unanswerable, and the others are near among themselves', () => {
    const [first, second] = nearnessAmong([0.1, 0.3]);

    expect(
      withoutAnswers([
        {
          document,
          isAnswerable: true,
          paragraphs: [paragraph(1, false), paragraph(2, true), paragraph(3, false)],
        },
      ]),
    ).toEqual([
      {
        document,
        isAnswerable: false,
        weight: 0.2,
        paragraphs: [
          { ...paragraph(1, false), nearness: first },
          { ...paragraph(3, false), nearness: second },
        ],
      },
    ]);
  });

  it('are none of what was unanswerable before, and none where nothing is left', () => {
    expect(
      withoutAnswers([
        { document, isAnswerable: false, paragraphs: [paragraph(1, false)] },
        { document, isAnswerable: true, paragraphs: [paragraph(1, true)] },
      ]),
    ).toEqual([]);
  });
});
