// Times and memory of encoder and reader on one runtime.

import { openLocalModel } from '../../src/providers/model/local-model.ts';
import { openModelFiles } from '../../src/providers/model/model-files.ts';
import { openRuntime, type RuntimeName } from '../../src/providers/model/runtime.ts';
import { readTable } from '../../src/providers/model/table.ts';
import { percentile } from '../evaluation/ranking-metrics.ts';

/** What one runtime costs. Times in milliseconds, memory in MiB of the whole process. */
export interface ModelTimes {
  readonly runtime: RuntimeName;
  readonly threads: number;
  /** From nothing until encoder and reader have run once, in their thread; files are checked in it. */
  readonly warm: number;
  /** Medians of one run of the reader with so many pieces; "25 x 90" is 25 runs. */
  readonly latency: Readonly<Record<'13' | '130' | '25 x 90', number>>;
  /** A question over the passages given, questions and passages new, through the thread. */
  readonly question: { readonly p50: number; readonly p99: number };
  readonly memory: { readonly before: number; readonly warm: number; readonly after: number };
}

export interface ModelBenchOptions {
  readonly folder: string;
  readonly runtime: RuntimeName;
  readonly threads: number;
  readonly passages: readonly string[];
  readonly questions: readonly string[];
}

const rounds = 9;

/** Measures in this process, which should be a fresh one. */
export async function benchModel(options: ModelBenchOptions): Promise<ModelTimes> {
  const { folder, runtime, threads, passages, questions } = options;
  const before = memory();
  const begin = performance.now();
  const model = openLocalModel({ folder, runtime, threads, onNotice: () => {} });
  await model.warm();
  const warm = performance.now() - begin;
  const memoryWarm = memory();

  const times: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    await model.encode([question], 'query');
    await model.read(
      question,
      passages.map((text) => ({ text })),
    );
    times.push(performance.now() - start);
  }
  const after = memory();
  await model.close();

  return {
    runtime,
    threads,
    warm,
    latency: await latencies(options),
    question: { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
    memory: { before, warm: memoryWarm, after },
  };
}

async function latencies({
  folder,
  runtime,
  threads,
}: ModelBenchOptions): Promise<ModelTimes['latency']> {
  const files = await openModelFiles(folder);
  const table = readTable(await files.read('table.int8'), 'table.int8');
  const opened = await openRuntime({ runtime, threads, onNotice: () => {} });
  const network = await opened.open({
    path: files.pathOf('reader.int8.onnx'),
    bytes: await files.read('reader.int8.onnx'),
  });

  const median = async (pieces: number, runs: number): Promise<number> => {
    const ids = Array.from({ length: pieces }, (_, index) => (index * 7_919) % table.rows);
    const types = ids.map((_, index) => (index > 12 ? 1 : 0));
    const times: number[] = [];

    for (let round = 0; round <= rounds; round += 1) {
      const start = performance.now();
      for (let run = 0; run < runs; run += 1) await network.run({ ids, types }, table);
      // The first is slower.
      if (round > 0) times.push(performance.now() - start);
    }

    return percentile(times, 0.5);
  };

  return {
    '13': await median(13, 1),
    '130': await median(130, 1),
    '25 x 90': await median(90, 25),
  };
}

const memory = (): number => process.memoryUsage().rss / 2 ** 20;
