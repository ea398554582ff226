// The section "load" of `npm run bench`.

import { knownQuestion, wholeBot } from '../load/bots.ts';
import { newQuestion } from '../load/new-questions.ts';
import type { Section } from './section.ts';

const kinds = [
  { name: 'asked before', question: knownQuestion },
  { name: 'new to the networks', question: newQuestion },
];

/** The bot at one pace for long: what becomes of every question, and of its memory. */
export const load: Section = {
  description:
    'the bot at 50 questions a second for a minute, asked before and new (--rate, --minutes)',
  async run({ quick, onProgress, rate = 50, minutes = quick ? 0.1 : 1 }) {
    const { withLoadBench } = await import('../load/load-bench.ts');
    const { loadReport } = await import('../load/load-text.ts');
    const rows = [];

    for (const { name, question } of kinds) {
      onProgress(`${rate} questions a second for ${minutes} min, ${name}`);
      // Each in a process of its own, since memory is looked at.
      const result = await withLoadBench(
        { entry: wholeBot, servers: 10, warmUp: knownQuestion },
        ({ measure }) => measure({ rate, seconds: minutes * 60, question }),
      );
      rows.push({ name, result });
    }

    return { text: loadReport(rows), data: rows };
  },
};
