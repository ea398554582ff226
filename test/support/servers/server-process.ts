// Servers of other people as processes.

import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';

/** A server of a test, in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** As a crash would. */
  kill(): Promise<void>;
  /** Starts it again where it was, at the same address. */
  restart(): Promise<void>;
  /** Holds it still, so that it takes requests and answers none; `false` lets it go on. */
  hang(hangs: boolean): void;
  stop(): Promise<void>;
}

/**
 * Starts a server.
 *
 * @param folder - Deleted when it is stopped.
 * @param start - Resolves to its process when that listens.
 */
export async function serverProcess(
  url: string,
  folder: string,
  start: () => Promise<ChildProcess>,
): Promise<ServerProcess> {
  let child = await start();

  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;

    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };

  return {
    url,
    kill,
    async restart() {
      child = await start();
    },
    hang: (hangs) => void child.kill(hangs ? 'SIGSTOP' : 'SIGCONT'),
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
