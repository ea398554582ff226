/** A row of training data: features in a fixed order, and whether it is a positive. */
export interface Example {
  readonly features: readonly number[];
  readonly positive: boolean;
  /** How much the row counts, above 0. */
  readonly weight: number;
}

/** A fitted model over raw (not standardised) features: probability = 1 / (1 + exp(−(intercept + Σ coefficient × feature))). */
export interface LogisticModel {
  readonly intercept: number;
  readonly coefficients: readonly number[];
}

const mostIterations = 50;

/**
 * Fits a logistic regression with an L2 penalty on standardised coefficients by iteratively reweighted least
 * squares (Newton's method; see Hastie, Tibshirani and Friedman 2009, section 4.4). Deterministic.
 *
 * @param penalty - Strength of the L2 penalty, in units of one example; the intercept is not penalised.
 * @throws RangeError Without examples.
 */
export function fitLogisticRegression(
  examples: readonly Example[],
  penalty: number,
): LogisticModel {
  const [first] = examples;
  if (first === undefined) throw new RangeError('Expected at least one example, got none.');

  const count = first.features.length;
  const means = columnMeans(examples, count, (value) => value);
  const deviations = columnMeans(
    examples,
    count,
    (value, column) => (value - (means[column] ?? 0)) ** 2,
  ).map((variance) => Math.sqrt(variance) || 1);
  const rows = examples.map(({ features }) => [
    1,
    ...features.map((value, column) => (value - (means[column] ?? 0)) / (deviations[column] ?? 1)),
  ]);

  let solution = new Array<number>(count + 1).fill(0);
  for (let iteration = 0; iteration < mostIterations; iteration += 1) {
    const step = newtonStep(rows, examples, solution, penalty);
    solution = solution.map((value, index) => value + (step[index] ?? 0));
    if (step.every((value) => Math.abs(value) < 1e-8)) break;
  }

  const [shift = 0, ...standardised] = solution;
  const coefficients = standardised.map((value, column) => value / (deviations[column] ?? 1));
  const intercept = coefficients.reduce(
    (sum, value, column) => sum - value * (means[column] ?? 0),
    shift,
  );

  return { intercept, coefficients };
}

function columnMeans(
  examples: readonly Example[],
  count: number,
  of: (value: number, column: number) => number,
): number[] {
  return Array.from(
    { length: count },
    (_, column) =>
      examples.reduce((sum, { features }) => sum + of(features[column] ?? 0, column), 0) /
      examples.length,
  );
}

function newtonStep(
  rows: readonly (readonly number[])[],
  examples: readonly Example[],
  solution: readonly number[],
  penalty: number,
): number[] {
  const size = solution.length;
  const gradient = new Array<number>(size).fill(0);
  const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));

  for (const [index, row] of rows.entries()) {
    const example = examples[index];
    if (example === undefined) continue;

    const score = row.reduce((sum, value, column) => sum + value * (solution[column] ?? 0), 0);
    const probability = 1 / (1 + Math.exp(-score));
    const residual = example.weight * ((example.positive ? 1 : 0) - probability);
    const curvature = example.weight * probability * (1 - probability) + 1e-9;

    for (let column = 0; column < size; column += 1) {
      const value = row[column] ?? 0;
      gradient[column] = (gradient[column] ?? 0) + residual * value;
      const line = hessian[column] ?? [];
      for (let other = 0; other < size; other += 1) {
        line[other] = (line[other] ?? 0) + curvature * value * (row[other] ?? 0);
      }
    }
  }

  for (let column = 1; column < size; column += 1) {
    gradient[column] = (gradient[column] ?? 0) - penalty * (solution[column] ?? 0);
    const line = hessian[column] ?? [];
    line[column] = (line[column] ?? 0) + penalty;
  }

  return solve(hessian, gradient);
}

/** Solves a system of linear equations by Gaussian elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const size = vector.length;
  const rows = matrix.map((row, index) => [...row, vector[index] ?? 0]);

  for (let column = 0; column < size; column += 1) {
    const pivot = rows.reduce(
      (best, row, index) =>
        index >= column && Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)
          ? index
          : best,
      column,
    );
    const top = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = top;

    for (const row of rows.slice(column + 1)) {
      const factor = (row[column] ?? 0) / (top[column] ?? 1);
      for (let other = column; other <= size; other += 1) {
        row[other] = (row[other] ?? 0) - factor * (top[other] ?? 0);
      }
    }
  }

  const result = new Array<number>(size).fill(0);
  for (let index = size - 1; index >= 0; index -= 1) {
    const row = rows[index] ?? [];
    const known = result.reduce(
      (sum, value, other) => (other > index ? sum + value * (row[other] ?? 0) : sum),
      0,
    );
    result[index] = ((row[size] ?? 0) - known) / (row[index] ?? 1);
  }

  return result;
}
