// The section "vectors" of `npm run bench`.

import type { VectorComparison } from '../vector-bench.ts';
import type { Section } from './section.ts';

const mixture = { dimension: 256, clusters: 100, deviation: 1, seed: 7 };

/** This vector store beside its peers. */
export const vectors: Section = {
  description: 'vector search at 25, 1,000, 10,000 and (not with --quick) 100,000 vectors',
  async run({ quick, onProgress }) {
    const { compareVectorStores } = await import('../vector-bench.ts');
    const comparisons: VectorComparison[] = [];

    for (const size of quick ? [25, 1_000, 10_000] : [25, 1_000, 10_000, 100_000]) {
      comparisons.push(
        await compareVectorStores(mixture, size, (what) => onProgress(`${size} vectors: ${what}`)),
      );
    }

    return {
      text: [
        `Top 10 of unit vectors of ${mixture.dimension} dimensions: a mixture of ${mixture.clusters} normal`,
        'distributions; queries are drawn from it too and are not among the vectors.',
        ...comparisons.map(renderComparison),
      ].join('\n'),
      data: comparisons,
    };
  },
};

function renderComparison({ vectors: size, measurements, ratioToBest }: VectorComparison): string {
  const width = Math.max(...measurements.map(({ method }) => method.length));
  const lines = measurements.map(({ method, p50, p99, recallAt10 }) =>
    [
      method.padEnd(width),
      p50.toFixed(3).padStart(9),
      p99.toFixed(3).padStart(9),
      recallAt10.toFixed(3).padStart(9),
    ].join(' '),
  );

  return [
    '',
    `${`${size.toLocaleString('en')} vectors`.padEnd(width)}    p50 ms    p99 ms recall@10`,
    ...lines,
    `This store takes ${ratioToBest.toFixed(2)} × the better of exact scan and hnswlib at recall .99.`,
  ].join('\n');
}
