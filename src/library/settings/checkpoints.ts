// A thread that puts the log of a database into it, so that the event loop never waits for the disk meanwhile.

import { Worker } from 'node:worker_threads';
import { workerSource } from '../../base/worker-source.ts';
import { type CheckpointOrder, hasEnded, wantsEnd } from './checkpoint-loop.ts';
import type { Connection } from './connection.ts';

/** `scripts/bundling/bundle.mjs` knows this line: in its bundles, the worker is a file beside the program. */
const entry = new URL('./checkpoint-worker.ts', import.meta.url);

/** Pages of the log after which whoever writes puts it into the database: 80 MB, so that it is bounded without the thread. */
const mostPages = 20_000;

/** Milliseconds that the thread may take to let go of the database. */
const patience = 2_000;

/**
 * Has the log of an open database put into it by a thread from now on: that waits for the disk, a tenth of a second where
 * others use it too, and would be done by whichever answer fills the log. It ends before the connection is closed, and
 * with the process.
 */
export async function checkpointBeside(database: Connection): Promise<void> {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const workerData: CheckpointOrder = { path: database.path, state };
  const settings = { workerData, name: 'checkpoints', execArgv: [] };
  const worker = entry.pathname.endsWith('.ts')
    ? new Worker(await workerSource(entry), { ...settings, eval: true })
    : new Worker(entry, settings);
  worker.unref();
  database.pragma(`wal_autocheckpoint = ${mostPages}`);

  const end = () => {
    process.off('exit', end);
    Atomics.store(state, wantsEnd, 1);
    Atomics.notify(state, wantsEnd);
    // Native code must not return into a thread that is being ended.
    Atomics.wait(state, hasEnded, 0, patience);
  };
  process.once('exit', end);
  database.beforeClosing(end);
  // Whoever writes does it then.
  worker.once('error', () => {
    Atomics.store(state, hasEnded, 1);
    if (database.isOpen) database.pragma('wal_autocheckpoint = 1000');
  });
}
