/** Who may write to an index: one process at a time, whichever has died. */
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemCodeOf, UserError } from '../../base/errors.ts';
import { explainFailure } from './durable-files.ts';

/** The right to write to a directory, held by at most one live writer. */
export interface WriterLock {
  release(): Promise<void>;
}

/** How long a writer waits for another one, and who hears of it. */
export interface LockOptions {
  /** In milliseconds. */
  readonly patience: number;
  /** Told once, after a second, whom this writer waits for, as `described` gives it. */
  readonly onWait?: (holder: string) => void;
}

/** Milliseconds after which it is worth saying for whom one waits. */
const briefWait = 1_000;

const lockPattern = /^writer-(\d+)-(\d+)-([0-9a-f]{16})\.lock$/;

/**
 * Waits until no other live process writes to `directory`, which must exist. The name of a lock says which process
 * holds it, so that is never seen half-written, and the start time keeps a dead writer's from being taken for that of
 * a later process of the same number; its content, the program's name, and its time are for people alone. Each writer
 * first sets its own lock and then looks for others, so of two that come at once at least one sees the other and steps
 * back. All writers must run on one machine.
 *
 * @throws {UserError} when another writer is still at work then, which it names, or the directory cannot be written to.
 */
export async function lockForWriting(
  directory: string,
  { patience, onWait = () => {} }: LockOptions,
): Promise<WriterLock> {
  const token = randomBytes(8).toString('hex');
  const name = `writer-${process.pid}-${startTime(process.pid) ?? 0}-${token}.lock`;
  const path = join(directory, name);
  const release = async () => {
    await rm(path, { force: true });
    held.delete(path);
    if (held.size === 0) process.off('exit', removeHeld);
  };
  const begun = performance.now();
  let hasTold = false;

  for (;;) {
    let other = await findLiveWriter(directory, name);

    if (other === undefined) {
      await explainFailure(directory, () => writeFile(path, ownProgram(), { flag: 'wx' }));
      other = await findLiveWriter(directory, name);
      if (other === undefined) {
        leaveNoneBehind(path);
        return { release };
      }
      await release();
    }

    const waited = performance.now() - begun;
    if (waited >= patience) {
      throw new UserError(
        `Another process (${await described(directory, other)}) is writing the index in ${directory}. Try again when it has finished.`,
      );
    }
    if (waited >= briefWait && !hasTold) {
      hasTold = true;
      onWait(await described(directory, other));
    }

    await sleep(20 + Math.random() * 80);
  }
}

/** The locks of this process. */
const held = new Set<string>();

/** A process that ends in the middle of its work takes its locks along; those of a killed one go with the next writer. */
function leaveNoneBehind(path: string): void {
  if (held.size === 0) process.once('exit', removeHeld);
  held.add(path);
}

function removeHeld(): void {
  for (const path of held) rmSync(path, { force: true });
}

/** The name of the lock of another live process; the locks of dead ones are removed. */
async function findLiveWriter(directory: string, ownName: string): Promise<string | undefined> {
  let live: string | undefined;

  for (const name of await explainFailure(directory, () => readdir(directory))) {
    const match = lockPattern.exec(name);
    if (match === null || name === ownName) continue;

    if (isAlive(Number(match[1]), Number(match[2]))) live = name;
    else await rm(join(directory, name), { force: true });
  }

  return live;
}

/** Who holds a lock: the number of the process, its program, and since when, as far as that is known. */
async function described(directory: string, lock: string): Promise<string> {
  const path = join(directory, lock);
  const number = `number ${lockPattern.exec(lock)?.[1]}`;

  try {
    const [program, { mtime }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    const since = `since ${mtime.toISOString()}`;
    return [number, ...(program === '' ? [] : [program]), since].join(', ');
  } catch {
    // It has just finished.
    return number;
  }
}

/** What a person would call this program. */
function ownProgram(): string {
  const path = process.argv[1] ?? process.execPath;
  return basename(path, extname(path));
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
