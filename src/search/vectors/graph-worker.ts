// Where the thread that builds a graph begins.

import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { standBack } from '../../base/threads/thread-priority.ts';
import { createGraph, growing } from './hnsw.ts';

/** What the thread is to build. */
export interface GraphOrder {
  readonly dimension: number;
  /** Number of vectors. */
  readonly size: number;
  /** All of them, one after the other, each of length 1. */
  readonly values: Float32Array<SharedArrayBuffer>;
  /** Where the graph is written. */
  readonly file: string;
}

/** Vectors between two words of progress. */
const step = 250;

/** Tells how many vectors are in the graph, and ends when it is written. */
async function grow(port: MessagePort, order: GraphOrder): Promise<void> {
  standBack();
  const graph = await createGraph(order.dimension);
  for (const done of growing(graph, order)) {
    if (done % step === 0 || done === order.size) port.postMessage(done);
  }

  // At once: what native code still has to tell a thread that was ended would end the whole process.
  graph.writeIndexSync(order.file);
}

// What fails here ends the thread, and is told by that.
if (parentPort !== null) void grow(parentPort, workerData);
