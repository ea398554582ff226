// The section "burst" of `npm run bench`.

import { knownQuestion, wholeBot } from '../load/bots.ts';
import { newQuestion } from '../load/new-questions.ts';
import type { Section } from './section.ts';

const questions = 1_000;
const seconds = 1.6;

/** A thousand questions at once: none is lost without a word. */
export const burst: Section = {
  description: `${questions} questions within ${seconds} s`,
  async run({ onProgress }) {
    const { withLoadBench } = await import('../load/load-bench.ts');
    const { loadTable } = await import('../load/load-text.ts');
    onProgress('a burst of questions that were asked before, then of new ones');

    return withLoadBench(
      { entry: wholeBot, servers: 10, warmUp: knownQuestion },
      async ({ measure }) => {
        const rate = questions / seconds;
        const rows = [
          {
            name: 'asked before',
            result: await measure({ rate, seconds, question: knownQuestion }),
          },
          {
            name: 'new to the networks',
            result: await measure({ rate, seconds, question: newQuestion }),
          },
        ];

        return { text: loadTable(rows), data: rows };
      },
    );
  },
};
