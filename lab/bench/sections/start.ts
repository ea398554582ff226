// The section "start" of `npm run bench`: a question from a cold start.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { percentile } from '../../evaluation/ranking-metrics.ts';
import type { Section } from './section.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const runs = 15;
const question = 'Warum wurden die Verhandlungen abgesagt?';

/** What a person waits for who asks one question in the terminal, beside starting Node at all. */
export const start: Section = {
  description: 'a question in the terminal from a cold start, beside `node -e 0`',
  async run({ onProgress }) {
    // The first run makes index and bundle; it is not counted.
    for (const command of [ask, askByNpm]) time(command);

    onProgress(`${runs} starts of each`);
    const measured = [nodeAlone, ask, askByNpm].map((command) => ({
      command: command.join(' '),
      times: Array.from({ length: runs }, () => time(command)),
    }));
    const base = percentile(measured[0]?.times ?? [], 0.5);
    const rows = measured.map(({ command, times }) => {
      const p50 = percentile(times, 0.5);
      return { command, p50, p99: percentile(times, 0.99), allowed: 1.5 * base + 500 };
    });

    return {
      text: rows
        .map(
          ({ command, p50, p99 }) =>
            `${p50.toFixed(0).padStart(6)} ms p50 ${p99.toFixed(0).padStart(6)} ms p99  ${command}`,
        )
        .concat(`${(1.5 * base + 500).toFixed(0).padStart(6)} ms is 1.5 × the first and 500 ms`)
        .join('\n'),
      data: rows,
    };
  },
};

const nodeAlone = ['node', '-e', '0'];
const ask = ['node', 'scripts/launch.mjs', 'ask', question];
const askByNpm = ['npm', 'run', '--silent', 'ask', '--', question];

function time([program = '', ...parameters]: readonly string[]): number {
  const begin = performance.now();
  spawnSync(program, parameters, { cwd: root, stdio: 'ignore' });

  return performance.now() - begin;
}
