import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { benchDiscord } from '../../../lab/bench/discord-bench.ts';

it('measures a bot in a process of its own and loses nothing of what it asks', async () => {
  const [row] = await benchDiscord({
    entry: fileURLToPath(new URL('../../support/discord/bot-process.ts', import.meta.url)),
    questions: ['Wie lange ist die Brücke gesperrt?'],
    rates: [5],
    seconds: 1,
    environment: { FOOTNOTE_DATA_DIR: await mkdtemp(join(tmpdir(), 'footnote-bench-')) },
  });

  expect(row).toMatchObject({ rate: 5, asked: 5, missedDeadlines: 0, lost: 0 });
  expect(row?.callback.p50).toBeGreaterThan(0);
  expect(row?.finished.p99).toBeGreaterThanOrEqual(row?.callback.p50 ?? Number.NaN);
  expect(row?.memory).toBeGreaterThan(20);
});
