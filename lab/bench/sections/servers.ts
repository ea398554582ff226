// The section "servers" of `npm run bench`.

import { bareBot, knownQuestion, wholeBot } from './bots.ts';
import type { Section } from './section.ts';

const servers = 1_000;
const messages = 100_000;

/** Many busy servers: what messages that are not for the bot cost it. */
export const manyServers: Section = {
  description: `${servers} servers with ${messages} messages an hour beside 2 questions a second`,
  async run({ quick, onProgress, rate = 2, minutes = quick ? 0.2 : 1 }) {
    const { withLoadBench } = await import('../load/load-bench.ts');
    const { loadReport } = await import('../load/load-text.ts');
    const rows = [];

    for (const [name, entry] of [
      ['without the networks', bareBot],
      ['as it is', wholeBot],
    ] as const) {
      onProgress(`${servers} servers for ${minutes} min, ${name}`);
      const result = await withLoadBench({ entry, servers, warmUp: knownQuestion }, ({ measure }) =>
        measure({ rate, seconds: minutes * 60, question: knownQuestion, chatter: messages }),
      );
      rows.push({ name, result });
    }

    return { text: loadReport(rows), data: rows };
  },
};
