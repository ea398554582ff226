// The section "discord" of `npm run bench`.

import { fileURLToPath } from 'node:url';
import type { DiscordBenchRow } from '../discord-bench.ts';
import type { Section } from './section.ts';

const entry = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

const questions = [
  'Was sagte Rubio den Reportern?',
  'Who is Jared Kushner?',
  'Wer gewann die Weltmeisterschaft 2022?',
  'Was sagte ein hochrangiger israelischer Beamter?',
];

/** The bot, as `npm start` runs it, under load. */
export const discord: Section = {
  description: 'the bot on the loopback Discord at 1, 10 and 50 questions a second',
  async run({ quick, onProgress }) {
    const { benchDiscord } = await import('../discord-bench.ts');
    const seconds = quick ? 3 : 20;
    onProgress(`1, 10 and 50 questions a second for ${seconds} s each`);
    const rows = await benchDiscord({ entry, questions, seconds });

    return {
      text: [
        `Slash commands for ${seconds} s at each rate, the bot in a process of its own; from INTERACTION_CREATE on the`,
        'wire to the arrival of the acknowledgement and of the finished answer.',
        '',
        'questions/s   ack p50   ack p99  done p50  done p99 ms  missed  lost  memory MiB',
        ...rows.map(renderRow),
      ].join('\n'),
      data: rows,
    };
  },
};

function renderRow({ rate, callback, finished, ...row }: DiscordBenchRow): string {
  const latencies = [callback.p50, callback.p99, finished.p50, finished.p99];

  return [
    String(rate).padStart(11),
    ...latencies.map((value) => value.toFixed(1).padStart(9)),
    String(row.missedDeadlines).padStart(10),
    String(row.lost).padStart(5),
    String(row.memory).padStart(11),
  ].join(' ');
}
