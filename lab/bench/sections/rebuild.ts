// The section "rebuild" of `npm run bench`.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { shipped } from '../../../src/base/data-folder.ts';
import { percentile } from '../../evaluation/ranking-metrics.ts';
import type { Section } from './section.ts';

/** The index of very many chunks: what building it does to everything else in the process, and how fast it is searched. */
export const rebuild: Section = {
  description:
    'an index of 100,000 chunks built, changed and opened: event loop (at most 50 ms p99), memory, searches (at most 15 ms p99)',
  async run({ quick, onProgress }) {
    const { measureRebuild } = await import('../rebuild-bench.ts');
    const text = await readFile(fileURLToPath(shipped.story), 'utf8');
    const bench = await measureRebuild({ chunks: quick ? 10_000 : 100_000, text, onProgress });
    const searched = (values: readonly number[]) =>
      values.length === 0
        ? ''
        : `, ${values.length} searches meanwhile p50 ${percentile(values, 0.5).toFixed(1)} ms, p99 ${percentile(values, 0.99).toFixed(1)} ms`;

    return {
      text: [
        `${bench.chunks} chunks of 256 dimensions; the encoder, which has threads of its own, is left out.`,
        ...bench.work.map(
          ({ name, seconds, delay, resident, told, searches }) =>
            `${name}: ${seconds.toFixed(1)} s, event loop late by p50 ${delay.p50.toFixed(1)} ms, p99 ${delay.p99.toFixed(1)} ms, at most ${delay.max.toFixed(0)} ms; at most ${resident.toFixed(0)} MiB; progress told ${told} times${searched(searches)}`,
        ),
        `a search of them by 14 words: p50 ${percentile(bench.searches, 0.5).toFixed(1)} ms, p99 ${percentile(bench.searches, 0.99).toFixed(1)} ms; of one story among them p50 ${percentile(bench.within, 0.5).toFixed(1)} ms, p99 ${percentile(bench.within, 0.99).toFixed(1)} ms`,
      ].join('\n'),
      data: bench,
    };
  },
};
