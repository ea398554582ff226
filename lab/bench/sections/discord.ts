// The section "discord" of `npm run bench`.

import { knownQuestion, wholeBot } from '../load/bots.ts';
import type { Section } from './section.ts';

/** The bot, as `npm start` runs it, at three paces. */
export const discord: Section = {
  description: 'the bot on the loopback Discord at 1, 10 and 50 questions a second',
  async run({ quick, onProgress }) {
    const { withLoadBench } = await import('../load/load-bench.ts');
    const { loadTable } = await import('../load/load-text.ts');
    const seconds = quick ? 3 : 20;
    onProgress(`1, 10 and 50 questions a second for ${seconds} s each`);

    return withLoadBench(
      { entry: wholeBot, servers: 10, warmUp: knownQuestion },
      async ({ measure }) => {
        const rows = [];
        for (const rate of [1, 10, 50]) {
          const result = await measure({ rate, seconds, question: knownQuestion });
          rows.push({ name: 'asked before', result });
        }

        return {
          text: [
            `Slash commands for ${seconds} s at each rate, the bot in a process of its own; from INTERACTION_CREATE on the`,
            'wire to the arrival of the acknowledgement and of the finished answer.',
            '',
            loadTable(rows),
          ].join('\n'),
          data: rows,
        };
      },
    );
  },
};
