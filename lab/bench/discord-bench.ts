// How quickly the bot acknowledges a burst of questions.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { SandboxUser } from '../../src/sandbox/driver/user.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import type { SandboxEvent } from '../../src/sandbox/world/events.ts';

/** How the bot is put under load. */
export interface DiscordBenchOptions {
  /** Path of the program to run, such as `src/main.ts`. */
  readonly entry: string;
  /** Asked in turn; at least one. */
  readonly questions: readonly string[];
  /** Questions a second, one after the other; 1, 10 and 50 when absent. */
  readonly rates?: readonly number[];
  /** Seconds at each rate; 20 when absent. */
  readonly seconds?: number;
  /** Environment variables of the bot besides those that connect it to the sandbox. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/** What was measured at one rate. */
export interface DiscordBenchRow {
  /** Questions a second. */
  readonly rate: number;
  readonly asked: number;
  /** Questions without an acknowledgement within three seconds. */
  readonly missedDeadlines: number;
  /** Questions without a finished answer ten seconds after the last one was asked. */
  readonly lost: number;
  /** From INTERACTION_CREATE on the wire to the arrival of the callback. */
  readonly callback: Latency;
  /** From INTERACTION_CREATE on the wire to the arrival of the finished answer. */
  readonly finished: Latency;
  /** Resident memory of the bot's process afterwards, in MiB. */
  readonly memory: number;
}

/** What a program does for the first time is not what it does all day. */
const warmUp = { rate: 10, seconds: 2 };

const patience = 10_000;
const plenty = '999999/60s';

/**
 * Measures the bot, in a process of its own, on a loopback Discord: slash commands at fixed rates, however long the
 * answers take, after two seconds to warm up. Takes about `rates.length * seconds` seconds.
 * @throws Error when the bot does not come up within a minute
 */
export async function benchDiscord(options: DiscordBenchOptions): Promise<DiscordBenchRow[]> {
  const { rates = [1, 10, 50], seconds = 20 } = options;
  const sandbox = await startSandbox({ rateLimits: { global: unlimited, bucket: unlimited } });
  const bot = startProcess(sandbox, options);

  try {
    await sandbox.waitForRequest(
      ({ method, path }) => method === 'PUT' && path.endsWith('/commands'),
      60_000,
    );
    await measure(sandbox, bot, options.questions, warmUp.rate, warmUp.seconds);

    const rows: DiscordBenchRow[] = [];
    for (const rate of rates) {
      rows.push(await measure(sandbox, bot, options.questions, rate, seconds));
    }

    return rows;
  } finally {
    bot.kill('SIGTERM');
    await sandbox.stop();
  }
}

const unlimited = { requests: Number.MAX_SAFE_INTEGER, window: 1000 };

function startProcess(
  sandbox: Sandbox,
  { entry, environment = {} }: DiscordBenchOptions,
): ChildProcess {
  return spawn(process.execPath, ['--import', import.meta.resolve('tsx'), entry], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      FOOTNOTE_BUDGET_USER: plenty,
      FOOTNOTE_BUDGET_CHANNEL: plenty,
      FOOTNOTE_BUDGET_GUILD: plenty,
      ...environment,
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_URL: sandbox.restUrl,
    },
  });
}

/** When an interaction went out, was acknowledged and was answered, in milliseconds; NaN until then. */
interface Times {
  sent: number;
  acknowledged: number;
  finished: number;
}

async function measure(
  sandbox: Sandbox,
  bot: ChildProcess,
  questions: readonly string[],
  rate: number,
  seconds: number,
): Promise<DiscordBenchRow> {
  const times = new Map<string, Times>();
  let missedDeadlines = 0;
  const unsubscribe = sandbox.subscribe((event) => {
    if (event.type === 'interaction-failed') missedDeadlines += 1;
    else note(times, event);
  });

  const user = sandbox.user(`Asker ${rate}`);
  const asked = await askAtRate(sandbox, user, questions, rate, seconds);
  await allFinished(times, asked);
  unsubscribe();

  const all = [...times.values()];
  return {
    rate,
    asked,
    missedDeadlines,
    lost: asked - all.filter(({ finished }) => !Number.isNaN(finished)).length,
    callback: latency(all.map(({ sent, acknowledged }) => acknowledged - sent)),
    finished: latency(all.map(({ sent, finished }) => finished - sent)),
    memory: await residentMemory(bot),
  };
}

function note(times: Map<string, Times>, event: SandboxEvent): void {
  const now = performance.now();

  if (event.type === 'dispatch' && event.name === 'INTERACTION_CREATE') {
    const { id } = event.data as { id: string };
    times.set(id, { sent: now, acknowledged: Number.NaN, finished: Number.NaN });
  } else if (event.type === 'interaction-answer') {
    const entry = times.get(event.interactionId);
    if (entry !== undefined) entry.acknowledged = now;
  } else if (event.type === 'message-update') {
    const entry = times.get(event.message.interaction_metadata?.id ?? '');
    if (entry !== undefined && Number.isNaN(entry.finished)) entry.finished = now;
  }
}

/** Asks on schedule: a late answer delays no later question. */
async function askAtRate(
  sandbox: Sandbox,
  user: SandboxUser,
  questions: readonly string[],
  rate: number,
  seconds: number,
): Promise<number> {
  const count = rate * seconds;
  const start = performance.now();

  for (let index = 0; index < count; index += 1) {
    const wait = start + (index * 1000) / rate - performance.now();
    if (wait > 0) await setTimeout(wait);

    const question = questions[index % questions.length] ?? '';
    user.slash(sandbox.general, 'ask', { question });
  }

  return count;
}

async function allFinished(times: ReadonlyMap<string, Times>, asked: number): Promise<void> {
  const end = performance.now() + patience;
  const isDone = () =>
    times.size === asked && [...times.values()].every(({ finished }) => !Number.isNaN(finished));

  while (!isDone() && performance.now() < end) await setTimeout(50);
}

function latency(values: readonly number[]): Latency {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

  return { p50: at(0.5), p99: at(0.99) };
}

async function residentMemory({ pid }: ChildProcess): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);

  return Math.round(Number(stdout) / 1024);
}
