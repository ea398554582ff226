// The project as somebody new has it, with a shell to type into.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { linkPackages } from './project-copy.ts';
import { withoutProgress } from './run-script.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** A command that somebody typed, and what they saw of it. */
export interface Typed {
  readonly command: string;
  readonly code: number | null;
  /** Without colours, and with plain ends of lines. */
  readonly stdout: string;
  readonly stderr: string;
  /** As `stderr`, but for the lines about progress. */
  readonly complaints: string;
  readonly seconds: number;
  /** The longest time, in seconds, in which nothing was to be seen; of what goes on, until it was ready. */
  readonly silence: number;
}

/** A command that goes on until it is stopped. */
export interface Going {
  /** Everything that it wrote so far. */
  output(): string;
  /** As Ctrl+C does; resolves when all of it has ended. npm tells no exit code then. */
  interrupt(): Promise<Typed>;
}

/**
 * The project as a new user has it: its files as they would be committed, the installed packages, and nothing that an
 * earlier run has left. Commands are typed into a shell that knows none of this machine's settings.
 */
export class CleanCopy {
  readonly root: string;
  /** What was typed, in this order. */
  readonly typed: Typed[] = [];
  readonly #going = new Set<ChildProcess>();

  private constructor(root: string) {
    this.root = root;
  }

  static async make(): Promise<CleanCopy> {
    const root = await mkdtemp(join(tmpdir(), 'footnote-first-hour-'));
    const { stdout } = await promisify(execFile)(
      'git',
      ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
      { cwd: project, maxBuffer: 16_000_000 },
    );
    const files = stdout.split('\0').filter((file) => file !== '');
    const folders = new Set(files.map((file) => dirname(join(root, file))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    await Promise.all(
      files.map((file) =>
        // A file that is deleted and not yet committed is listed still.
        copyFile(join(project, file), join(root, file), constants.COPYFILE_FICLONE).catch(
          ignoreMissing,
        ),
      ),
    );

    await linkPackages(root);

    return new CleanCopy(root);
  }

  write(path: string, text: string): Promise<void> {
    return writeFile(join(this.root, path), text);
  }

  /** @param stdin - What is typed after it; then its input ends. */
  async type(command: string, stdin = ''): Promise<Typed> {
    const run = this.#run(command);
    run.child.stdin?.on('error', () => {}).end(stdin);

    return run.finished;
  }

  /** Starts a command, and resolves when its output matches. */
  async start(command: string, until: RegExp): Promise<Going> {
    const { child, finished, output, watchers, setAwaited } = this.#run(command);
    await new Promise<void>((resolve, reject) => {
      const look = () => until.test(output()) && resolve();
      watchers.add(look);
      look();
      void finished.then(() =>
        reject(new Error(`"${command}" ended before it wrote ${until}:\n${output()}`)),
      );
    });
    setAwaited(false);

    return {
      output,
      async interrupt() {
        // To all of its processes, as a terminal does.
        process.kill(-(child.pid ?? Number.NaN), 'SIGINT');
        return finished;
      },
    };
  }

  async remove(): Promise<void> {
    for (const child of this.#going) {
      process.kill(-(child.pid ?? Number.NaN), 'SIGKILL');
      await once(child, 'close');
    }
    await rm(this.root, { recursive: true, force: true });
  }

  #run(command: string) {
    const child = spawn('sh', ['-c', `exec ${command}`], {
      cwd: this.root,
      detached: true,
      env: {
        PATH: process.env['PATH'],
        HOME: this.root,
        // npm asks the registry for a newer npm every week.
        npm_config_update_notifier: 'false',
      },
    });
    this.#going.add(child);

    const began = performance.now();
    const seen = { stdout: '', stderr: '' };
    const watchers = new Set<() => void>();
    let last = began;
    let silence = 0;
    let awaited = true;
    const look = () => {
      const now = performance.now();
      if (awaited) silence = Math.max(silence, now - last);
      last = now;
    };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].on('data', (data: Buffer) => {
        look();
        seen[stream] += plain(data.toString());
        for (const watch of watchers) watch();
      });
    }
    const finished = once(child, 'close').then(([code]): Typed => {
      look();
      this.#going.delete(child);
      const typed = {
        command,
        code,
        ...seen,
        complaints: withoutProgress(seen.stderr),
        seconds: (last - began) / 1_000,
        silence: silence / 1_000,
      };
      this.typed.push(typed);

      return typed;
    });

    return {
      child,
      finished,
      watchers,
      output: () => seen.stdout + seen.stderr,
      /** Whether somebody waits for what it writes. */
      setAwaited(is: boolean) {
        awaited = is;
      },
    };
  }
}

function plain(text: string): string {
  return stripVTControlCharacters(text).replaceAll('\r\n', '\n');
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
