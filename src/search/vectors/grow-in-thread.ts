// Builds a graph in a thread: very many vectors take minutes.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { pauses } from '../../base/slices/pauses.ts';
import { workerSource } from '../../base/worker-source.ts';
import type { GraphOrder } from './graph-worker.ts';
import type { OnProgress } from './hnsw.ts';
import type { VectorRows } from './vector-rows.ts';

/** `scripts/bundling/bundle.mjs` knows this line: in its bundles, the worker is a file beside the program. */
const entry = new URL('./graph-worker.ts', import.meta.url);

/** Numbers that are copied at a time. */
const piece = 2 ** 18;

/**
 * Writes the graph over all rows to a file. The thread lets everything else go first.
 *
 * @throws {Error} when the thread fails.
 */
export async function growInThread(
  rows: VectorRows,
  file: string,
  onProgress: OnProgress,
): Promise<void> {
  const { dimension, size } = rows;
  const workerData: GraphOrder = { dimension, size, values: await shared(rows.values), file };
  const settings = { workerData, name: 'graph', execArgv: [] };
  const worker = entry.pathname.endsWith('.ts')
    ? new Worker(await workerSource(entry), { ...settings, eval: true })
    : new Worker(entry, settings);
  worker.on('message', (done: number) => onProgress(done, size));

  // Rejects with what the thread fails by.
  const [code] = await once(worker, 'exit');
  if (code !== 0) throw new Error(`The thread that builds it ended with ${code}.`);
}

/** A copy that a thread can read. */
async function shared(values: Float32Array): Promise<Float32Array<SharedArrayBuffer>> {
  const copy = new Float32Array(new SharedArrayBuffer(values.byteLength));
  const pause = pauses();
  for (let start = 0; start < values.length; start += piece) {
    copy.set(values.subarray(start, start + piece), start);
    await pause();
  }

  return copy;
}
