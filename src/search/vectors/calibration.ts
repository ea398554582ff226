// How far HNSW must look, by measured recall.

import { type Pause, pauses } from '../../base/slices/pauses.ts';
import { ExactIndex } from './exact.ts';
import { calibratedHits, type HnswIndex } from './hnsw.ts';
import { createRandom } from './random.ts';
import { exactCost, hnswCost } from './search-cost.ts';
import type { VectorIndex } from './vector-index.ts';
import type { VectorRows } from './vector-rows.ts';

/** Numbers of candidates that are tried, fewest first. */
const ladder = [
  10, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 128, 160, 192, 256, 320, 384, 512, 768, 1024,
];

/** Share of the true nearest that the sample must find; above .99, as the sample only estimates it. */
const targetRecall = 0.995;

const sampleSize = 240;

/** Lengths of the noise added to stored unit vectors to make queries of them, in turn. */
const noises = [0, 0.5, 1];

/** More than a scan and the graph can differ in the similarity of one vector. */
const rounding = 1e-6;

interface SampleQuery {
  readonly vector: Float32Array;
  /** Similarity of the last of the true nearest: whatever is as close counts as found. */
  readonly threshold: number;
  readonly relevant: number;
}

/**
 * The smallest `ef` with which `index` finds the nearest of a sample as surely as wanted, or undefined when
 * an exact scan costs less than any that does. Depends on the vectors alone, not on time.
 */
export async function chooseEf(index: HnswIndex, rows: VectorRows): Promise<number | undefined> {
  const pause = pauses();
  const sample = await drawSample(rows, pause);
  const scanCost = exactCost(rows.size, rows.dimension);

  for (const ef of ladder) {
    if (hnswCost(rows.size, rows.dimension, ef) >= scanCost) return undefined;

    index.ef = ef;
    if ((await measureRecall(index, sample, pause)) >= targetRecall) return ef;
  }

  return undefined;
}

async function drawSample(rows: VectorRows, pause: Pause): Promise<SampleQuery[]> {
  const { dimension, size } = rows;
  const exact = new ExactIndex(rows);
  const random = createRandom(2);
  const sample: SampleQuery[] = [];

  for (let turn = 0; turn < sampleSize; turn++) {
    const start = Math.floor(random.uniform() * size) * dimension;
    const noise = Number(noises[turn % noises.length]) / Math.sqrt(dimension);
    const vector = rows.values
      .slice(start, start + dimension)
      .map((value) => value + noise * random.normal());
    const hits = exact.search(vector, calibratedHits);

    sample.push({
      vector,
      threshold: (hits.at(-1)?.similarity ?? -1) - rounding,
      relevant: hits.length,
    });
    await pause();
  }

  return sample;
}

async function measureRecall(
  index: VectorIndex,
  sample: readonly SampleQuery[],
  pause: Pause,
): Promise<number> {
  let found = 0;
  let relevant = 0;

  for (const query of sample) {
    const hits = index.search(query.vector, calibratedHits);
    found += hits.filter(({ similarity }) => similarity >= query.threshold).length;
    relevant += query.relevant;
    await pause();
  }

  return found / relevant;
}
