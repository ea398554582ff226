// Starts the thread that reads foreign text, from sources and from a bundle.

import { type ResourceLimits, Worker } from 'node:worker_threads';
import { workerSource } from '../../base/worker-source.ts';

/** `scripts/bundling/bundle.mjs` knows this line: in its bundles, the worker is a file beside the program. */
const entry = new URL('./reading-worker.ts', import.meta.url);

/** Made once: a thread that was ended is replaced at once. */
let source: Promise<string> | undefined;

/** Starts a thread; it does not keep the process alive. */
export async function startReadingWorker(resourceLimits: ResourceLimits): Promise<Worker> {
  const settings = {
    name: 'reading',
    // Packages that are modules are loaded by `require`, which this version of Node tells of.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // What a text makes the libraries say is not for the terminal.
    stdout: true,
    stderr: true,
    resourceLimits,
  };
  if (!entry.pathname.endsWith('.ts')) return quiet(new Worker(entry, settings));

  source ??= workerSource(entry);

  return quiet(new Worker(await source, { ...settings, eval: true }));
}

function quiet(worker: Worker): Worker {
  worker.unref();

  return worker;
}
