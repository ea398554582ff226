// Keeps a process from ending while native code runs in its thread.

import type { Guard } from './model.ts';

/**
 * Native code that returns into a thread which is being ended aborts the whole process. So the worker says when such
 * code runs, and whoever ends the process waits for that moment to pass.
 */
const running = 0;
const stopping = 1;

/** Longer than any passage or load takes; then the end of the process waits no more. */
const longestWait = 10_000;

/** The memory that worker and owner share. */
export function createRunningState(): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(8));
}

/** On the worker's side: once the process is ending, nothing is begun any more. */
export function createGuard(state: Int32Array<SharedArrayBuffer>): Guard {
  let depth = 0;

  return async (task) => {
    depth += 1;
    Atomics.store(state, running, 1);

    try {
      if (Atomics.load(state, stopping) === 0) return await task();
    } finally {
      depth -= 1;
      if (depth === 0) {
        Atomics.store(state, running, 0);
        Atomics.notify(state, running);
      }
    }

    return new Promise<never>(() => {});
  };
}

/** On the owner's side, when the process ends: blocks until no native code runs, for 10 seconds at most. */
export function stopRunning(state: Int32Array<SharedArrayBuffer>): void {
  Atomics.store(state, stopping, 1);
  Atomics.wait(state, running, 1, longestWait);
}
