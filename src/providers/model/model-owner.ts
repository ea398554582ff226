// The program's side of the model's thread: started late, asked in turn, ended with care.

import type { Worker } from 'node:worker_threads';
import { messageOf, UserError } from '../../base/errors.ts';
import type { FromWorker, ToWorker, Work, WorkerSettings, WorkResult } from './protocol.ts';
import { createRunningState, stopRunning } from './running.ts';
import { startModelWorker } from './start-worker.ts';

/** How the worker is run. */
export interface ModelOwnerOptions extends Omit<WorkerSettings, 'state'> {
  /** Told in one sentence, once, what the person who runs the program should know. */
  readonly onNotice: (message: string) => void;
}

/** The one thread that runs the model, as the rest of the program sees it. */
export interface ModelOwner {
  /**
   * Has work done; the first starts the thread. While work is waited for, the process stays alive.
   *
   * @throws {UserError} when the model cannot run; an error when the thread ended; the signal's reason when aborted.
   */
  request(work: Work, signal?: AbortSignal): Promise<WorkResult>;
  /** Ends the thread once its present passage is read. What was waited for rejects; later requests are refused. */
  close(): Promise<void>;
}

interface Pending {
  readonly resolve: (result: WorkResult) => void;
  readonly reject: (reason: unknown) => void;
}

interface Running {
  readonly worker: Worker;
  readonly state: Int32Array<SharedArrayBuffer>;
  readonly pending: Map<number, Pending>;
  readonly exited: Promise<void>;
}

/** @param start replaced by tests */
export function createModelOwner(
  { onNotice, ...settings }: ModelOwnerOptions,
  start: (settings: WorkerSettings) => Worker = startModelWorker,
): ModelOwner {
  let running: Running | undefined;
  let isClosed = false;
  let lastId = 0;
  const told = new Set<string>();

  const tell = (message: string) => {
    if (told.has(message)) return;
    told.add(message);
    onNotice(message);
  };

  const begin = (): Running => {
    const state = createRunningState();
    const worker = start({ ...settings, state });
    const pending = new Map<number, Pending>();
    let fault: unknown;

    const stop = () => stopRunning(state);
    process.once('exit', stop);

    const exited = new Promise<void>((resolve) => {
      worker.once('exit', () => {
        process.removeListener('exit', stop);
        if (running?.worker === worker) running = undefined;

        const reason = new Error(
          isClosed
            ? 'The model was closed.'
            : `The thread that runs the model ended unexpectedly${fault === undefined ? '' : `: ${messageOf(fault)}`}.`,
          { cause: fault },
        );
        for (const { reject } of pending.values()) reject(reason);
        pending.clear();
        resolve();
      });
    });

    worker.once('error', (error) => {
      fault = error;
    });
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'notice') tell(message.message);
      else settle(pending, worker, message);
    });

    return { worker, state, pending, exited };
  };

  return {
    async request(work, signal) {
      signal?.throwIfAborted();
      if (isClosed) throw new Error('The model was closed.');

      running ??= begin();
      const { worker, pending } = running;
      lastId += 1;
      const id = lastId;

      return await new Promise<WorkResult>((resolve, reject) => {
        const onAbort = () => {
          post(worker, { kind: 'cancel', id });
          release(pending, worker, id);
          reject(signal?.reason);
        };
        const forget = () => signal?.removeEventListener('abort', onAbort);

        signal?.addEventListener('abort', onAbort, { once: true });
        pending.set(id, {
          resolve: (result) => {
            forget();
            resolve(result);
          },
          reject: (reason) => {
            forget();
            reject(reason);
          },
        });
        worker.ref();
        post(worker, { kind: 'work', id, work });
      });
    },

    async close() {
      isClosed = true;
      if (running === undefined) return;

      const { worker, exited } = running;
      worker.ref();
      post(worker, { kind: 'close' });
      await exited;
    },
  };
}

function post(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

function settle(
  pending: Map<number, Pending>,
  worker: Worker,
  message: Exclude<FromWorker, { kind: 'notice' }>,
): void {
  const request = pending.get(message.id);
  release(pending, worker, message.id);

  if (message.kind === 'done') {
    request?.resolve(message.result);
    return;
  }

  request?.reject(
    message.isUserError
      ? new UserError(message.message)
      : new Error(`The model failed: ${message.message}`),
  );
}

/** The process may end again once nothing is waited for. */
function release(pending: Map<number, Pending>, worker: Worker, id: number): void {
  pending.delete(id);
  if (pending.size === 0) worker.unref();
}
