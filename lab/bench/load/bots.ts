// The programs that are put under load.

import { fileURLToPath } from 'node:url';

/** The bot as `npm start` runs it. */
export const wholeBot = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

/** The same bot with a small story that answers by itself: no networks, no index. */
export const bareBot = fileURLToPath(
  new URL('../../../test/support/discord/bot-process.ts', import.meta.url),
);

/** Questions that come again and again, which the networks have read before. */
export function knownQuestion(number: number): string {
  return known[number % known.length] ?? '';
}

const known = [
  'Was sagte Rubio den Reportern?',
  'Who is Jared Kushner?',
  'Wer gewann die Weltmeisterschaft 2022?',
  'Was sagte ein hochrangiger israelischer Beamter?',
];
