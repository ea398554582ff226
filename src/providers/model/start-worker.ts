// Starts the model's thread, from sources and from a bundle.

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerSettings } from './protocol.ts';

/** `scripts/launch.mjs` knows this line: in its bundles, the worker is a file beside the program. */
const entry = new URL('./model-worker.ts', import.meta.url);

/** Starts the thread that runs the model; it does not keep the process alive. */
export function startModelWorker(workerData: WorkerSettings): Worker {
  const settings = { workerData, name: 'model', execArgv: [] };
  const worker = entry.pathname.endsWith('.ts')
    ? new Worker(bundle(entry), { ...settings, eval: true })
    : new Worker(entry, settings);
  worker.unref();

  return worker;
}

/**
 * The worker's TypeScript as one program. A thread has loaders of its own: what transforms the main thread's modules
 * (tsx, the test runner) does not reach it, and tsx in a second thread takes 40 MiB and 200 ms.
 */
function bundle(module: URL): string {
  const require = createRequire(module);
  const esbuild: typeof import('esbuild') = require('esbuild');
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [fileURLToPath(module)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    // `import` in a program without a file looks for packages from the working directory, `require` from here.
    supported: { 'dynamic-import': false },
    logLevel: 'silent',
  });

  // Packages are found from where the module lies, not from the working directory.
  return `((require) => {${outputFiles[0]?.text ?? ''}\n})(require('node:module').createRequire(${JSON.stringify(module.href)}))`;
}
