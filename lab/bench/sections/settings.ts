/** Bench: what the settings of many servers cost. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../src/library/settings/database.ts';
import { SqliteSettings } from '../../../src/library/settings/sqlite-settings.ts';
import { percentile } from '../../evaluation/ranking-metrics.ts';
import type { Section } from './section.ts';

const servers = 10_000;
const reads = 50_000;
const changes = 500;

/** What the settings of 10,000 servers cost to read and to change, and how much room they take. */
export const settings: Section = {
  description: `settings of ${servers} servers: reads (at most 1 ms p99), changes, the file (at most 20 MB)`,
  async run({ onProgress }) {
    const folder = await mkdtemp(join(tmpdir(), 'footnote-settings-bench-'));
    const path = join(folder, 'settings.sqlite');

    try {
      const database = await openDatabase(path);
      const store = new SqliteSettings(database);
      onProgress('filling the store');
      // Their settings are what every one of them could choose, written as one change.
      const write = database.prepare<[string, string]>(
        'INSERT INTO servers (id, settings) VALUES (?, ?)',
      );
      const full = JSON.stringify(fullSettings());
      database.atOnce(() => {
        for (let server = 0; server < servers; server += 1) write.run(idOf(server), full);
      });

      onProgress('reading');
      const reading = await timed(reads, (round) => store.of(idOf((round * 7_919) % servers)));
      onProgress('changing');
      const changing = await timed(changes, (round) =>
        store.change(idOf(round), (now) => ({ ...now, isPrivate: !now.isPrivate })),
      );
      await store.close();
      const megabytes = (await stat(path)).size / 1e6;
      const milliseconds = (values: readonly number[], part: number) =>
        percentile(values, part).toFixed(3);

      return {
        text: [
          `${servers} servers with 20 bound channels each`,
          `read: p50 ${milliseconds(reading, 0.5)} ms, p99 ${milliseconds(reading, 0.99)} ms (${reads} times)`,
          `changed, on the disk: p50 ${milliseconds(changing, 0.5)} ms, p99 ${milliseconds(changing, 0.99)} ms (${changes} times)`,
          `file: ${megabytes.toFixed(1)} MB`,
        ].join('\n'),
        data: { servers, reading: summary(reading), changing: summary(changing), megabytes },
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function fullSettings() {
  const channels = Array.from({ length: 20 }, (_, index) => `11${`${index}`.padStart(17, '0')}`);

  return {
    language: 'de',
    channels: channels.slice(0, 5),
    isPrivate: true,
    budgets: { user: { questions: 5, seconds: 60 }, guild: { questions: 500, seconds: 60 } },
    bindings: Object.fromEntries(channels.map((id) => [id, 'us-iran-verhandlungen'])),
    editorRole: idOf(1),
  };
}

/** As long as the ids of Discord are. */
function idOf(server: number): string {
  return `12${`${server}`.padStart(17, '0')}`;
}

async function timed(
  rounds: number,
  work: (round: number) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work(round);
    times.push(performance.now() - start);
  }

  return times;
}

function summary(times: readonly number[]) {
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}
