// The section "sustained" of `npm run bench`.

import { knownQuestion, wholeBot } from '../load/bots.ts';
import { newQuestion } from '../load/new-questions.ts';
import type { Section } from './section.ts';

/** More than two cores answer of questions that the networks have to read. */
const tooMany = 30;

/** Of what is answered under too many questions. */
const share = 0.8;

/** How many questions a second are answered that were never asked before, and that this many are held. */
export const sustained: Section = {
  description: 'questions a second that the networks keep up with, found with ever new ones',
  async run({ quick, onProgress, rate = tooMany, minutes = quick ? 0.2 : 1 }) {
    const { withLoadBench } = await import('../load/load-bench.ts');
    const { loadTable, memoryLine } = await import('../load/load-text.ts');
    const seconds = minutes * 60;

    return withLoadBench(
      { entry: wholeBot, servers: 10, warmUp: knownQuestion },
      async ({ measure }) => {
        onProgress('one question a second, asked before and new: what the networks cost');
        const alone = Math.min(seconds, 30);
        const known = await measure({ rate: 1, seconds: alone, question: knownQuestion });
        const fresh = await measure({ rate: 1, seconds: alone, question: after(1_000_000) });
        onProgress(`${rate} new questions a second for ${minutes} min: too many`);
        const over = await measure({ rate, seconds, question: newQuestion });
        const held = Math.max(0.5, Math.round(over.answeredPerSecond * share * 2) / 2);
        onProgress(`${held} new questions a second for ${minutes} min: to be held`);
        const within = await measure({ rate: held, seconds, question: after(2_000_000) });
        const rows = [
          { name: 'asked before', result: known },
          { name: 'new', result: fresh },
          { name: 'new, too many', result: over },
          { name: 'new, to be held', result: within },
        ];

        return {
          text: [
            loadTable(rows),
            '',
            `Encoder and reader cost ${(fresh.processor - known.processor).toFixed(0)} ms of processor a question.`,
            `Answered of ${rate} new questions a second: ${over.answeredPerSecond.toFixed(1)}; held: ${held}.`,
            memoryLine(within),
          ].join('\n'),
          data: rows,
        };
      },
    );
  },
};

/** New questions that no other part of the run asks. */
function after(start: number): (number: number) => string {
  return (number) => newQuestion(start + number);
}
