// The section "servers" of `npm run bench`.

import { bareBot, knownQuestion, wholeBot } from '../load/bots.ts';
import type { LoadResult } from '../load/load-bench.ts';
import type { Section } from './section.ts';

const most = 1_000;
/** An hour, in each server. */
const messages = 100;

const loads = [
  { servers: 100, entry: bareBot },
  { servers: 300, entry: bareBot },
  { servers: most, entry: bareBot },
  { servers: most, entry: wholeBot },
];

/** Many busy servers: what messages that are not for the bot cost it, and what each further server does. */
export const manyServers: Section = {
  description: `100, 300 and ${most} servers with ${messages} messages an hour each beside 2 questions a second`,
  async run({ quick, onProgress, rate = 2, minutes = quick ? 0.2 : 1 }) {
    const { withLoadBench } = await import('../load/load-bench.ts');
    const { loadReport } = await import('../load/load-text.ts');
    const rows = [];

    for (const { servers, entry } of loads) {
      const name = `${servers} ${entry === wholeBot ? 'as it is' : 'no networks'}`;
      onProgress(`${name}, for ${minutes} min`);
      // Each in a process of its own, since memory is looked at.
      const result = await withLoadBench({ entry, servers, warmUp: knownQuestion }, ({ measure }) =>
        measure({
          rate,
          seconds: minutes * 60,
          question: knownQuestion,
          chatter: messages * servers,
        }),
      );
      rows.push({ name, servers, entry, result });
    }

    const bare = rows.filter(({ entry }) => entry === bareBot);
    const memory = slope(bare, ({ samples }) => samples.at(-1)?.memory ?? 0);
    const processor = slope(bare, ({ processor }) => processor * rate);

    return {
      text: [
        loadReport(rows),
        '',
        `each further 1,000 servers, without the networks: ${(memory * 1000).toFixed(0)} MiB and ${(processor * 1000).toFixed(0)} ms of processor a second`,
      ].join('\n'),
      data: { rows: rows.map(({ name, servers, result }) => ({ name, servers, result })), memory },
    };
  },
};

/** By how much a figure grows with each server: of the straight line that is nearest to all points. */
function slope(
  rows: readonly { readonly servers: number; readonly result: LoadResult }[],
  figure: (result: LoadResult) => number,
): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const servers = rows.map((row) => row.servers);
  const figures = rows.map(({ result }) => figure(result));
  const [centre, level] = [mean(servers), mean(figures)];
  const rise = servers.map((count, row) => (count - centre) * ((figures[row] ?? 0) - level));

  return mean(rise) / mean(servers.map((count) => (count - centre) ** 2));
}
