import { expect, it } from 'vitest';
import { drawVectors } from '../../../lab/bench/gaussian-mixture.ts';
import { compareVectorStores } from '../../../lab/bench/vector-bench.ts';

const mixture = { dimension: 16, clusters: 4, deviation: 0.5, seed: 3 };

it('measures every method over the same queries, with the recall that each reaches', async () => {
  const steps: string[] = [];
  const comparison = await compareVectorStores(mixture, 40, (what) => steps.push(what));

  expect(comparison.measurements).toHaveLength(6);
  expect(comparison.ratioToBest).toBeGreaterThan(0);
  expect(steps).toContain('building this store');

  for (const { method, p50, p99, recallAt10, searches } of comparison.measurements) {
    expect(p50).toBeGreaterThan(0);
    expect(p99).toBeGreaterThanOrEqual(p50);
    expect(searches).toBeGreaterThanOrEqual(200);
    expect(recallAt10, method).toBeGreaterThan(/ef 10/.test(method) ? 0.5 : 0.989);
  }
}, 60_000);

it('draws unit vectors, the same ones again and others for other draws', () => {
  const vectors = drawVectors(mixture, 10, 1);

  expect(drawVectors(mixture, 10, 1)).toEqual(vectors);
  expect(drawVectors(mixture, 10, 2)).not.toEqual(vectors);
  for (let start = 0; start < vectors.length; start += 16) {
    expect(Math.hypot(...vectors.subarray(start, start + 16))).toBeCloseTo(1, 5);
  }
});
