// Scripts of the project as processes, in a folder of their own.

import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { launched } from './launch.ts';

/** What a finished process left. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  /** But for lines about progress. */
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** False: the reader of its output goes away after the first bytes. */
  readonly readsAll?: boolean;
}

/** A folder for one test file: the working directory of its processes, with a copy of the articles in `data`. */
export interface Workspace {
  readonly folder: string;
  readonly data: string;
  /** Runs a script of the project (`scripts/ask.ts`) with the copy as its data. */
  run(script: string, parameters?: readonly string[], options?: RunOptions): Promise<Outcome>;
  remove(): Promise<void>;
}

/** What a program says of its progress where that takes long, which depends on the machine. */
const progressLines = /^.* … \(\d+ s\)\n/gm;

/** What a program said beside its progress. */
export function withoutProgress(text: string): string {
  return text.replace(progressLines, '');
}

const project = fileURLToPath(new URL('../../..', import.meta.url));

export async function createWorkspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-script-'));
  const data = join(folder, 'data');
  await cp(join(project, 'data', 'articles'), join(data, 'articles'), { recursive: true });

  const running = new Set<ChildProcess>();

  return {
    folder,
    data,
    async remove() {
      // What a test gave up waiting for would go on, in a folder that is gone.
      for (const child of running) child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
    async run(script, parameters = [], { stdin = '', environment = {}, readsAll = true } = {}) {
      const child = spawn(process.execPath, [...launched(script), ...parameters], {
        cwd: folder,
        env: { PATH: process.env['PATH'], FOOTNOTE_DATA_DIR: 'data', ...environment },
      });
      running.add(child);
      const exited = new Promise<number | null>((resolve, reject) => {
        child.on('error', reject).on('close', resolve);
      }).finally(() => running.delete(child));
      // A process that ends before it has read all of its input is no fault of the test.
      child.stdin.on('error', () => {}).end(stdin);
      if (!readsAll) child.stdout.once('data', () => child.stdout.destroy());
      const [stdout, stderr] = await Promise.all([
        readsAll ? text(child.stdout) : '',
        text(child.stderr),
      ]);

      return { code: await exited, stdout, stderr: withoutProgress(stderr) };
    },
  };
}
