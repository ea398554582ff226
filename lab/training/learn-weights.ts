// Learns by which evidence passages are ranked.

import {
  type Evidence,
  evidenceKinds,
  type FusionWeights,
} from '../../src/search/ranking/fusion.ts';

/** The scaled evidence for the candidates of one question, and which of them answer it. */
export interface JudgedQuestion {
  readonly candidates: readonly Evidence[];
  readonly relevant: readonly boolean[];
}

const steps = 400;
const rate = 0.05;

/** Pulls the weights towards each other, so that kinds that tell the same share their weight. */
const ridge = 0.002;

/**
 * Learns the weights of a linear ranking: the softmax over the weighted evidence of a question's candidates shall give
 * the relevant ones all the probability (ListNet's top-one loss, Cao et al. 2007). Weights stay at or above 0, because
 * every kind of evidence is made to be better when higher; that keeps them meaningful on other texts. Gradient descent
 * by Adam from equal weights: the same questions in the same order give the same weights.
 *
 * @returns weights that sum to 1, rounded to thousandths
 */
export function learnWeights(questions: readonly JudgedQuestion[]): FusionWeights {
  const usable = questions.filter(({ relevant }) => relevant.includes(true)).map(asNumbers);
  const weights = new Float64Array(evidenceKinds.length).fill(2);
  const momentum = new Float64Array(weights.length);
  const variance = new Float64Array(weights.length);

  for (let step = 1; step <= steps; step += 1) {
    const gradient = gradientOf(usable, weights);

    weights.forEach((weight, kind) => {
      const slope = (gradient[kind] ?? 0) + ridge * weight;
      const mean = 0.9 * (momentum[kind] ?? 0) + 0.1 * slope;
      const square = 0.999 * (variance[kind] ?? 0) + 0.001 * slope * slope;
      const move = mean / (1 - 0.9 ** step) / (Math.sqrt(square / (1 - 0.999 ** step)) + 1e-8);

      momentum[kind] = mean;
      variance[kind] = square;
      weights[kind] = Math.max(0, weight - rate * move);
    });
  }

  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;

  return Object.fromEntries(
    evidenceKinds.map((kind, index) => [
      kind,
      Math.round((1000 * (weights[index] ?? 0)) / total) / 1000,
    ]),
  ) as Record<(typeof evidenceKinds)[number], number>;
}

interface Numbers {
  readonly rows: readonly (readonly number[])[];
  readonly relevant: readonly boolean[];
}

const asNumbers = ({ candidates, relevant }: JudgedQuestion): Numbers => ({
  rows: candidates.map((candidate) => evidenceKinds.map((kind) => candidate[kind])),
  relevant,
});

function gradientOf(questions: readonly Numbers[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);

  for (const { rows, relevant } of questions) {
    const scores = rows.map((row) =>
      row.reduce((sum, value, kind) => sum + value * (weights[kind] ?? 0), 0),
    );
    const highest = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - highest));
    const all = shares.reduce((sum, share) => sum + share, 0);
    const right = shares.reduce((sum, share, row) => sum + (relevant[row] ? share : 0), 0);

    rows.forEach((row, index) => {
      const share = shares[index] ?? 0;
      const error = share / all - (relevant[index] ? share / right : 0);

      row.forEach((value, kind) => {
        gradient[kind] = (gradient[kind] ?? 0) + (error * value) / questions.length;
      });
    });
  }

  return gradient;
}
