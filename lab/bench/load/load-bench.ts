// The bot under questions that come on schedule, whatever it does with them.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { SandboxChannel } from '../../../src/sandbox/driver/channel.ts';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { percentile } from '../../evaluation/ranking-metrics.ts';
import { Fates } from './fates.ts';
import { type MeasuredBot, type Sample, startBot } from './measured-bot.ts';

/** What is asked, and how often. */
export interface Load {
  /** Questions a second, on schedule: a late answer delays no later question. */
  readonly rate: number;
  readonly seconds: number;
  /** The question of each number from 0. */
  readonly question: (number: number) => string;
  /** Messages an hour that are not for the bot, over all servers; none when absent. */
  readonly chatter?: number;
}

/** What was measured. Latencies in milliseconds, from INTERACTION_CREATE on the wire. */
export interface LoadResult {
  readonly rate: number;
  readonly seconds: number;
  readonly asked: number;
  /** What became of them; `unacknowledged` ones were not acknowledged within three seconds. */
  readonly fates: ReturnType<Fates['counts']>;
  /** Answers a second while it was asked. */
  readonly answeredPerSecond: number;
  readonly acknowledged: Latency;
  readonly answered: Latency;
  /** Of the bot; the first before anything was asked, the last after everything was answered or told. */
  readonly samples: readonly TimedSample[];
  /** By how much memory has grown since the third minute, or since a fifth of a shorter run; 0.05 is five percent. */
  readonly growth: number;
  /** Milliseconds of processor for each question. */
  readonly processor: number;
  /** Delays of the bot's event loop: the worst sample since the first question. */
  readonly eventLoop: Delay;
  /** The sandbox and everything else that is not the bot: it shares the machine, and its delays are in every latency. */
  readonly own: {
    readonly eventLoop: Delay;
    /** Milliseconds of processor for each question. */
    readonly processor: number;
    /** Resident memory, in MiB. */
    readonly memory: number;
  };
}

/** Delays of an event loop, in milliseconds. One long wait counts as much as a short one, so that the longest tells more. */
export interface Delay {
  readonly p99: number;
  readonly max: number;
}

export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/** A sample, so many seconds after the first question. */
export interface TimedSample extends Sample {
  readonly at: number;
}

/** Who asks where. */
interface Place {
  readonly user: SandboxUser;
  readonly channel: SandboxChannel;
}

/** A bot that is ready, and people in its servers. */
export interface LoadBench {
  measure(load: Load): Promise<LoadResult>;
}

/** How a bench is set up. */
export interface LoadBenchOptions {
  /** Path of the program, such as `src/main.ts`. */
  readonly entry: string;
  /** Servers that questions come from in turn, at least one. */
  readonly servers: number;
  /** Asked before anything is measured: what a program does for the first time is not what it does all day. */
  readonly warmUp?: (number: number) => string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Milliseconds that what was asked last may take: as long as the bot gives an answer, and a little. */
const patience = 125_000;

/**
 * More than can be open at a time: what is answered is not looked at again. A channel gets five answers a second, and what
 * waits for the networks is answered after up to two minutes; an answer to a message that is forgotten by then looks lost.
 */
const keeps = { messages: 1_000, requests: 100, interactions: 10_000 };

const unlimited = { requests: Number.MAX_SAFE_INTEGER, window: 1000 };

/** Sets a bot up in so many servers on a loopback Discord without rate limits, has it measured, and takes it down. */
export async function withLoadBench<Result>(
  { entry, servers, warmUp, environment }: LoadBenchOptions,
  work: (bench: LoadBench) => Promise<Result>,
): Promise<Result> {
  // As light as it gets: it takes its part of the processor from the bot.
  const sandbox = await startSandbox({
    rateLimits: { global: unlimited, bucket: unlimited },
    keeps,
    checksItself: false,
  });
  const places = Array.from({ length: servers }, (_, index) => placeOf(sandbox, index));

  try {
    const bot = await startBot(sandbox, entry, environment);
    try {
      const bench = { measure: (load: Load) => measure(sandbox, places, bot, load) };
      if (warmUp !== undefined) await bench.measure({ rate: 2, seconds: 5, question: warmUp });
      return await work(bench);
    } finally {
      await bot.stop();
    }
  } finally {
    await sandbox.stop();
  }
}

function placeOf(sandbox: Sandbox, index: number): Place {
  const guild = sandbox.addGuild(`Server ${index}`);
  const user = sandbox.user(`Asker ${index}`);
  sandbox.join(user, guild);

  return { user, channel: sandbox.addChannel('general', guild) };
}

async function measure(
  sandbox: Sandbox,
  places: readonly Place[],
  bot: MeasuredBot,
  { rate, seconds, question, chatter = 0 }: Load,
): Promise<LoadResult> {
  const fates = new Fates();
  const unsubscribe = sandbox.subscribe((event) => fates.note(event));
  const start = performance.now();
  const at = () => (performance.now() - start) / 1000;
  const samples: TimedSample[] = [];
  const sample = async () => {
    samples.push({ ...(await bot.sample()), at: Math.round(at()) });
  };
  await sample();
  const own = watchOwn();

  const asked = Math.round(rate * seconds);
  const sampling = new AbortController();
  const sampled = repeat(Math.min(60, seconds / 10), sampling.signal, sample);
  await Promise.all([
    onSchedule(rate, asked, (number) => {
      const place = places[number % places.length];
      place?.user.slash(place.channel, 'ask', { question: question(number) });
    }),
    onSchedule(chatter / 3600, Math.round((chatter / 3600) * seconds), (number) => {
      const place = places[(number * 7_919) % places.length];
      place?.channel.send(place.user, `Guten Morgen, zum ${number}. Mal: was gibt es Neues?`);
    }),
  ]);
  sampling.abort();
  await sampled;
  const end = performance.now() + patience;
  while ((fates.sent < asked || fates.open > 0) && performance.now() < end) await setTimeout(50);
  await sample();
  unsubscribe();
  const ownUse = own();

  const [first, last] = [samples[0], samples.at(-1)];
  // A burst is over before it is answered.
  const asking = Math.max(seconds, 1);
  return {
    rate,
    seconds,
    asked,
    fates: fates.counts(),
    answeredPerSecond: fates.answeredBetween(start, start + asking * 1000) / asking,
    acknowledged: latency(fates.acknowledgements()),
    answered: latency(fates.answers()),
    samples,
    growth: growthOf(samples, seconds),
    processor: (((last?.processor ?? 0) - (first?.processor ?? 0)) * 1000) / asked,
    eventLoop: {
      p99: Math.max(...samples.slice(1).map(({ eventLoop }) => eventLoop.p99)),
      max: Math.max(...samples.slice(1).map(({ eventLoop }) => eventLoop.max)),
    },
    own: { ...ownUse, processor: ownUse.processor / asked },
  };
}

/** Watches this process until the returned function is called; `processor` in milliseconds. */
function watchOwn(): () => LoadResult['own'] {
  const before = process.cpuUsage();
  const delays = monitorEventLoopDelay({ resolution: 10 });
  delays.enable();

  return () => {
    delays.disable();
    const { user, system } = process.cpuUsage(before);

    return {
      eventLoop: { p99: delays.percentile(99) / 1e6, max: delays.max / 1e6 },
      processor: (user + system) / 1000,
      memory: Math.round(process.memoryUsage().rss / 2 ** 20),
    };
  };
}

/** Does something so many times a second and so often in all. */
async function onSchedule(
  rate: number,
  count: number,
  work: (number: number) => void,
): Promise<void> {
  const start = performance.now();
  for (let number = 0; number < count; number += 1) {
    const wait = start + (number * 1000) / rate - performance.now();
    if (wait > 0) await setTimeout(wait);
    work(number);
  }
}

async function repeat(
  seconds: number,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    await setTimeout(seconds * 1000, undefined, { signal }).catch(() => {});
    if (!signal.aborted) await work();
  }
}

function growthOf(samples: readonly TimedSample[], seconds: number): number {
  const settled = Math.min(180, seconds / 5);
  const from = samples.find(({ at }) => at >= settled)?.memory;
  const to = samples.at(-1)?.memory;

  return from === undefined || to === undefined ? Number.NaN : to / from - 1;
}

function latency(values: readonly number[]): Latency {
  return { p50: percentile(values, 0.5), p99: percentile(values, 0.99) };
}
