/** Bench: how soon a story that was saved is answered from. */
import { fileURLToPath } from 'node:url';
import { shipped } from '../../../src/base/data-folder.ts';
import { percentile } from '../../evaluation/ranking-metrics.ts';
import type { Section } from './section.ts';

const story = fileURLToPath(shipped.story);

/** How soon a story that was saved is answered from, and what many changes cost. */
export const stories: Section = {
  description: 'from a saved story to an answer from it (at most 2 s), memory over 200 changes',
  async run({ quick, onProgress }) {
    const { measureStories } = await import('../stories-bench.ts');
    const copies = 20;
    const bench = await measureStories({ story, copies, changes: quick ? 20 : 200, onProgress });
    const { changes, retracted, wrong } = bench;
    const line = (name: string, values: readonly number[]) =>
      `${name}: p50 ${percentile(values, 0.5).toFixed(0)} ms, p99 ${percentile(values, 0.99).toFixed(0)} ms`;
    const span = (of: 'resident' | 'heap') =>
      [changes[Math.floor(changes.length / 10)], changes.at(-1)]
        .map((change) => change?.[of].toFixed(0))
        .join(' and ');

    return {
      text: [
        `One of ${copies + 1} stories is saved ${changes.length} times; each time its new words are asked for.`,
        line(
          'saved to exchanged',
          changes.map(({ swapped }) => swapped),
        ),
        line(
          'saved to answered',
          changes.map(({ answered }) => answered),
        ),
        `deleted to exchanged: ${retracted.toFixed(0)} ms`,
        line(
          'longest time without other work until exchanged',
          changes.map(({ blocked }) => blocked),
        ),
        `answers without the new words: ${wrong}`,
        `MiB after a tenth of the changes and after all: resident ${span('resident')}, heap ${span('heap')}`,
      ].join('\n'),
      data: bench,
    };
  },
};
