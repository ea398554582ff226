// The bot in a process of its own, and what its metrics say of it.

import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { dataFolder, shipped } from '../../../src/base/data-folder.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';

/** How a bot does at one moment. */
export interface Sample {
  /** Resident memory, in MiB. */
  readonly memory: number;
  /** Delays of the event loop since the sample before, in milliseconds. */
  readonly eventLoop: { readonly p99: number; readonly max: number };
  /** Seconds of processor that it has used since its start. */
  readonly processor: number;
  /** Questions that are waited for, worked on or delivered. */
  readonly open: number;
}

/** A bot under measurement. */
export interface MeasuredBot {
  sample(): Promise<Sample>;
  stop(): Promise<void>;
}

const plenty = '999999/60s';

/** Milliseconds until a bot must be up: its index is made first. */
const patience = 300_000;

/**
 * Starts a program of the bot with the shipped story in a folder of its own, and resolves when it is ready for the
 * first question.
 *
 * @throws Error When it ends before, or is not up within five minutes.
 */
export async function startBot(
  sandbox: Sandbox,
  entry: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<MeasuredBot> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-load-'));
  const { articles } = dataFolder(folder);
  await mkdir(articles);
  await copyFile(shipped.story, join(articles, 'story.md'));
  const bot = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), entry], {
    // Where no `.env` is.
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      FOOTNOTE_DATA_DIR: folder,
      FOOTNOTE_BUDGET_USER: plenty,
      FOOTNOTE_BUDGET_CHANNEL: plenty,
      FOOTNOTE_BUDGET_GUILD: plenty,
      FOOTNOTE_HEALTH_PORT: '0',
      ...environment,
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_URL: sandbox.restUrl,
    },
  });
  const exited = new Promise<number | null>((resolve) => bot.once('exit', resolve));
  const ended = exited.then((code): never => {
    throw new Error(`The bot ended with ${code} before it was ready.`);
  });
  ended.catch(() => {});
  const stop = async () => {
    bot.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };

  try {
    const address = `http://127.0.0.1:${await Promise.race([portOf(bot), ended])}`;
    await Promise.race([ready(address), ended]);
    return { stop, sample: () => sampleOf(address) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The log says where the metrics are; it is read to its end, so that the bot never waits for a full pipe. */
function portOf(bot: ChildProcess): Promise<number> {
  const { stdout } = bot;
  if (stdout === null) throw new Error('The output of the bot is not piped.');

  return new Promise((resolve) => {
    createInterface(stdout).on('line', (line) => {
      const port = /"port":(?<port>\d+).*Health and metrics/u.exec(line)?.groups?.['port'];
      if (port !== undefined) resolve(Number(port));
      if (/"level":(?:50|60)/u.test(line)) process.stderr.write(`${line}\n`);
    });
  });
}

async function ready(address: string): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    // A busy machine may drop a connection.
    const response = await fetch(`${address}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The bot was not ready within five minutes.');
}

async function sampleOf(address: string): Promise<Sample> {
  const metrics = () => fetch(`${address}/metrics`);
  // A connection that was kept open may be closed just when it is used again.
  const text = await (await metrics().catch(metrics)).text();
  const value = (name: string) =>
    Number(new RegExp(`^${name} (\\S+)$`, 'mu').exec(text)?.[1] ?? Number.NaN);

  return {
    memory: Math.round(value('process_resident_memory_bytes') / 2 ** 20),
    eventLoop: {
      p99: value('nodejs_eventloop_lag_p99_seconds') * 1000,
      max: value('nodejs_eventloop_lag_max_seconds') * 1000,
    },
    processor: value('process_cpu_seconds_total'),
    open: value('footnote_questions_open'),
  };
}
