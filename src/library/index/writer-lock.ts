/** Who may write to an index: one process at a time, whichever has died. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemCodeOf, UserError } from '../../base/errors.ts';
import { explainFailure } from './durable-files.ts';

/** The right to write to a directory, held by at most one live writer. */
export interface WriterLock {
  /** Unique; the names of the writer's new files begin with it. */
  readonly token: string;
  release(): Promise<void>;
}

const lockPattern = /^writer-(\d+)-(\d+)-([0-9a-f]{16})\.lock$/;

/**
 * Waits until no other live process writes to `directory`, which must exist. A lock is an empty file whose name
 * says who holds it, so it is never seen half-written, and the start time keeps a dead writer's from being
 * taken for that of a later process of the same number. Each writer first sets its own lock and then looks for
 * others, so of two that come at once at least one sees the other and steps back. All writers must run on one
 * machine.
 *
 * @param patience how long to wait, in milliseconds.
 * @throws {UserError} when another writer is still at work then, or the directory cannot be written to.
 */
export async function lockForWriting(directory: string, patience: number): Promise<WriterLock> {
  const token = randomBytes(8).toString('hex');
  const name = `writer-${process.pid}-${startTime(process.pid) ?? 0}-${token}.lock`;
  const path = join(directory, name);
  const release = () => rm(path, { force: true });
  const deadline = performance.now() + patience;

  for (;;) {
    let other = await findLiveWriter(directory, name);

    if (other === undefined) {
      await explainFailure(directory, () => writeFile(path, '', { flag: 'wx' }));
      other = await findLiveWriter(directory, name);
      if (other === undefined) return { token, release };
      await release();
    }

    if (performance.now() >= deadline) {
      throw new UserError(
        `Another process (number ${other}) is writing the index in ${directory}. Try again when it has finished.`,
      );
    }

    await sleep(20 + Math.random() * 80);
  }
}

/** The number of a live process that holds another lock; the locks of dead ones are removed. */
async function findLiveWriter(directory: string, ownName: string): Promise<number | undefined> {
  let live: number | undefined;

  for (const name of await readdir(directory)) {
    const match = lockPattern.exec(name);
    if (match === null || name === ownName) continue;

    const pid = Number(match[1]);
    if (isAlive(pid, Number(match[2]))) live = pid;
    else await rm(join(directory, name), { force: true });
  }

  return live;
}

function isAlive(pid: number, started: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user is there, but may not be signalled.
    if (systemCodeOf(error) !== 'EPERM') return false;
  }

  return started === 0 || (startTime(pid) ?? started) === started;
}

/** When a process started, in the kernel's ticks since the machine did; undefined where there is no /proc. */
function startTime(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The program's name may hold spaces and parentheses: count from behind the last one.
    return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[19]);
  } catch {
    return undefined;
  }
}
