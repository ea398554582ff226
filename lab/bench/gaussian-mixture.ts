// Vectors to measure with, clustered as those of texts are.

import { createRandom } from '../../src/search/vectors/random.ts';

/** A mixture of normal distributions, as embeddings of texts on a number of subjects resemble. */
export interface GaussianMixture {
  readonly dimension: number;
  /** Number of clusters, all equally likely. */
  readonly clusters: number;
  /** Standard deviation of each value around its cluster's centre, whose values have deviation 1. */
  readonly deviation: number;
  readonly seed: number;
}

/**
 * `count` vectors of the mixture scaled to length 1, a row each. The same `seed` gives the same centres;
 * `draw` chooses which vectors are drawn around them, so that queries differ from what is stored.
 */
export function drawVectors(mixture: GaussianMixture, count: number, draw: number): Float32Array {
  const { dimension, clusters, deviation, seed } = mixture;
  const centreRandom = createRandom(seed);
  const centres = Float32Array.from({ length: clusters * dimension }, () => centreRandom.normal());
  const random = createRandom(seed * 65_537 + draw);
  const values = new Float32Array(count * dimension);

  for (let row = 0; row < count; row++) {
    const centre = Math.floor(random.uniform() * clusters) * dimension;
    let squares = 0;

    for (let offset = 0; offset < dimension; offset++) {
      const value = Number(centres[centre + offset]) + deviation * random.normal();
      values[row * dimension + offset] = value;
      squares += value * value;
    }

    const length = Math.sqrt(squares);
    for (let offset = 0; offset < dimension; offset++) {
      const position = row * dimension + offset;
      values[position] = Number(values[position]) / length;
    }
  }

  return values;
}
