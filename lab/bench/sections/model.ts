// The part of the bench that measures encoder and reader.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDataset } from '../../evaluation/dataset.ts';
import type { ModelBenchOptions, ModelTimes } from '../model-bench.ts';
import type { Section } from './section.ts';

const golden = fileURLToPath(new URL('../../../data/eval/story.jsonl', import.meta.url));
const program = fileURLToPath(new URL('../model-process.ts', import.meta.url));
const folder =
  process.env['FOOTNOTE_TEST_MODEL'] ??
  fileURLToPath(new URL('../../../data/model', import.meta.url));

/** What encoder and reader cost, on both runtimes. */
export const model: Section = {
  description: 'encoder and reader: load, latency, memory; compiled and in WebAssembly',
  async run({ quick, onProgress }) {
    if (!existsSync(join(folder, 'manifest.json'))) {
      return { text: `There is no model in ${folder}.`, data: [] };
    }

    const [document] = await openDataset(golden);
    const passages = document?.paragraphs ?? [];
    const questions = (document?.questions ?? []).map(({ question }) => question);
    const rows: ModelTimes[] = [];

    for (const runtime of quick ? (['native'] as const) : (['native', 'portable'] as const)) {
      for (const threads of [1, 2]) {
        onProgress(`${runtime}, threads: ${threads}`);
        const asked = questions.slice(0, runtime === 'native' ? 20 : 3);
        rows.push(measure({ folder, runtime, threads, passages, questions: asked }));
      }
    }

    return {
      text: [
        `Milliseconds; 13, 130 and 25 x 90 pieces are medians, "question" is a new one over ${passages.length} passages,`,
        'p50 / p99. Memory of the whole process in MiB: before, warm, after the questions.',
        '',
        'runtime   threads    warm      13     130  25 x 90         question          memory',
        ...rows.map(renderRow),
      ].join('\n'),
      data: rows,
    };
  },
};

function measure(options: ModelBenchOptions): ModelTimes {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), program],
    { input: JSON.stringify(options), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The process that measures ended with ${status}: ${stderr}`);

  return JSON.parse(stdout);
}

function renderRow({ runtime, threads, warm, latency, question, memory }: ModelTimes): string {
  const whole = (value: number) => value.toFixed(0);

  return [
    runtime.padEnd(9),
    String(threads).padStart(7),
    whole(warm).padStart(7),
    latency['13'].toFixed(1).padStart(7),
    latency['130'].toFixed(1).padStart(7),
    whole(latency['25 x 90']).padStart(8),
    `${whole(question.p50)} / ${whole(question.p99)}`.padStart(16),
    `${whole(memory.before)} ${whole(memory.warm)} ${whole(memory.after)}`.padStart(15),
  ].join(' ');
}
