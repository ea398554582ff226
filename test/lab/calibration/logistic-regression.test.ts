import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Example,
  fitLogisticRegression,
} from '../../../lab/calibration/logistic-regression.ts';

const example = (features: number[], positive: boolean, weight = 1): Example => ({
  features,
  positive,
  weight,
});
const probability = (
  features: number[],
  { intercept, coefficients }: { intercept: number; coefficients: readonly number[] },
) =>
  1 /
  (1 +
    Math.exp(
      -features.reduce((sum, value, index) => sum + value * (coefficients[index] ?? 0), intercept),
    ));

/** Both outcomes at each of many points, weighted as a known model says: its exact coefficients fit best. */
function populationOf(intercept: number, coefficients: number[]): Example[] {
  const steps = [-2, -1, 0, 1, 2];

  return steps.flatMap((one) =>
    steps.flatMap((other) => {
      const share = probability([one, other], { intercept, coefficients });
      return [example([one, other], true, share), example([one, other], false, 1 - share)];
    }),
  );
}

describe('logistic regression', () => {
  it('finds the model that made the examples', () => {
    const { intercept, coefficients } = fitLogisticRegression(
      populationOf(-0.5, [1.5, -0.7]),
      1e-9,
    );

    expect(intercept).toBeCloseTo(-0.5, 6);
    expect(coefficients[0]).toBeCloseTo(1.5, 6);
    expect(coefficients[1]).toBeCloseTo(-0.7, 6);
  });

  it('gives the share of the positives where features tell nothing', () => {
    const examples = [1, 2, 3, 4].map((number) => example([7], number === 1));
    const model = fitLogisticRegression(examples, 1);

    expect(model.coefficients).toEqual([0]);
    expect(probability([7], model)).toBeCloseTo(0.25, 9);
  });

  it('counts an example of weight 3 as three examples', () => {
    const rest = [
      example([0], false),
      example([1], false),
      example([2], true),
      example([1], true),
      example([2], false),
    ];
    const heavy = fitLogisticRegression([...rest, example([3], true, 3)], 0);
    const threefold = fitLogisticRegression([...rest, ...Array(3).fill(example([3], true))], 0);

    // Standardisation weighs examples alike, so that only the unpenalised fit is the same.
    expect(heavy.intercept).toBeCloseTo(threefold.intercept, 6);
    expect(heavy.coefficients[0]).toBeCloseTo(threefold.coefficients[0] ?? 0, 6);
  });

  it('stays finite where the classes can be separated, and smaller under a stronger penalty', () => {
    const examples = [0, 1, 2, 3].map((value) => example([value, 1], value > 1));
    const [weak, strong] = [1, 10].map((penalty) => fitLogisticRegression(examples, penalty));

    expect(weak?.coefficients[0]).toBeGreaterThan(strong?.coefficients[0] ?? Number.NaN);
    expect(strong?.coefficients[0]).toBeGreaterThan(0);
  });

  it('gives finite numbers for any examples', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            features: fc.tuple(
              fc.double({ min: -1, max: 1, noNaN: true }),
              fc.constantFrom(0, 1),
              fc.constant(0.5),
            ),
            positive: fc.boolean(),
            weight: fc.double({ min: 0.01, max: 300, noNaN: true }),
          }),
          { minLength: 1, maxLength: 30 },
        ),
        (examples) => {
          const { intercept, coefficients } = fitLogisticRegression(examples, 3);

          expect([intercept, ...coefficients].every(Number.isFinite)).toBe(true);
          expect(coefficients).toHaveLength(3);
        },
      ),
    ));

  it('needs an example', () => {
    expect(() => fitLogisticRegression([], 1)).toThrow(RangeError);
  });
});
