// What the thread does that puts the log of a database into it.

import { Connection, resultOf } from './connection.ts';

/** What the thread is started with. */
export interface CheckpointOrder {
  /** Of the database. */
  readonly path: string;
  /** Shared with the owner: `wantsEnd` and `hasEnded`, 0 or 1. */
  readonly state: Int32Array<SharedArrayBuffer>;
}

/** Where in the shared memory stands whether the owner wants an end, and whether the thread has let go of the database. */
export const wantsEnd = 0;
export const hasEnded = 1;

/** Milliseconds between two times. */
const interval = 1_000;

/** Puts the log into the database again and again until an end is wanted; the thread does nothing else. */
export function checkpointAsLongAs({ path, state }: CheckpointOrder): void {
  try {
    const database = new Connection(path, { leavesLog: true });
    try {
      while (Atomics.wait(state, wantsEnd, 0, interval) === 'timed-out') checkpoint(database);
    } finally {
      database.close();
    }
  } finally {
    Atomics.store(state, hasEnded, 1);
    Atomics.notify(state, hasEnded);
  }
}

/** As far as it goes without waiting for others. A disk that is full is told of by those who write. */
function checkpoint(database: Connection): void {
  try {
    // Not as a statement, which would hold the database open after its end.
    database.execute('PRAGMA wal_checkpoint(PASSIVE)');
  } catch (error) {
    if (resultOf(error) === undefined) throw error;
  }
}
