// Starts the model's thread, from sources and from a bundle.

import { Worker } from 'node:worker_threads';
import { workerSourceSync } from '../../base/worker-source.ts';
import type { WorkerSettings } from './protocol.ts';

/** `scripts/bundling/bundle.mjs` knows this line: in its bundles, the worker is a file beside the program. */
const entry = new URL('./model-worker.ts', import.meta.url);

/** Starts the thread that runs the model; it does not keep the process alive. */
export function startModelWorker(workerData: WorkerSettings): Worker {
  const settings = { workerData, name: 'model', execArgv: [] };
  const worker = entry.pathname.endsWith('.ts')
    ? new Worker(workerSourceSync(entry), { ...settings, eval: true })
    : new Worker(entry, settings);
  worker.unref();

  return worker;
}
