// Where the model's thread begins.

import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { standBack } from '../../base/threads/thread-priority.ts';
import { createModel, type Model } from './model.ts';
import { openModelFiles } from './model-files.ts';
import { once } from './once.ts';
import type { ToWorker, WorkerSettings } from './protocol.ts';
import { createGuard } from './running.ts';
import { openRuntime } from './runtime.ts';
import { serveModel } from './serve.ts';

/** The thread that runs the model; started by `start-worker.ts`. It imports little, since it loads while a person waits. */
function serve(port: MessagePort, { folder, threads, runtime, state }: WorkerSettings): void {
  // Before its runtime starts threads of its own: whoever asks is acknowledged first.
  standBack();
  const guard = createGuard(state);
  const open = once(async (): Promise<Model> => {
    const onNotice = (message: string) => port.postMessage({ kind: 'notice', message });
    const openConfigured = () =>
      openRuntime({ threads, onNotice, ...(runtime !== undefined && { runtime }) });

    return createModel(await openModelFiles(folder), openConfigured, guard);
  });

  const receive = serveModel(
    open,
    (message) => port.postMessage(message),
    async () => {
      if (open.isCalled()) await (await open()).release();
      port.close();
    },
  );

  port.on('message', (message: ToWorker) => receive(message));
}

if (parentPort !== null) serve(parentPort, workerData);
