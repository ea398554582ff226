// Starts a follower as a process.

import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Bundles a program, so that it starts in a fraction of a second: the one that follows a library, or another one beside
 * it. @returns its path
 */
export async function bundleFollower(
  folder: string,
  child = new URL('./follower-child.ts', import.meta.url),
): Promise<string> {
  const outfile = join(folder, 'follower.mjs');
  const require = JSON.stringify(join(root, 'package.json'));
  await build({
    entryPoints: [fileURLToPath(child)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    external: ['hnswlib-node'],
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module';const require = requireFrom(${require});`,
    },
    plugins: [
      {
        name: 'files beside their module',
        setup(api) {
          api.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
            loader: 'ts',
            contents: (await readFile(path, 'utf8')).replaceAll(
              'import.meta.url',
              JSON.stringify(pathToFileURL(path).href),
            ),
          }));
        },
      },
    ],
  });

  return outfile;
}

/** A process that follows a library. */
export interface Follower {
  /** First paragraphs by slug, as it said last; undefined before it is ready. */
  readonly stories: Readonly<Record<string, string>> | undefined;
  /** Everything else that it said. */
  readonly complaints: readonly string[];
  /** Sends a command; resolves to whether it was done before the process ended. */
  command(what: {
    add?: string | { name: string; text: string };
    remove?: string;
  }): Promise<boolean>;
  /** Resolves when what it knows fits; rejects when the process ends before. */
  knows(fits: (stories: Readonly<Record<string, string>>) => boolean): Promise<void>;
  /** Ends it without any warning; resolves when it is gone. */
  kill(): Promise<void>;
}

export function startFollower(program: string, articles: string, index: string): Follower {
  const child: ChildProcess = spawn(process.execPath, [program, articles, index], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const events = new EventEmitter().setMaxListeners(0);
  const complaints: string[] = [];
  const done = new Set<number>();
  let stories: Readonly<Record<string, string>> | undefined;
  let isGone = false;
  let number = 0;

  child.stderr?.on('data', (data: Buffer) => complaints.push(data.toString()));
  child.stdin?.on('error', () => {});
  if (child.stdout !== null) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line);
      if ('stories' in said) stories = said.stories;
      else if ('done' in said) done.add(said.done);
      else complaints.push(line);
      events.emit('event');
    });
  }
  child.on('close', () => {
    isGone = true;
    events.emit('event');
  });

  return {
    get stories() {
      return stories;
    },
    complaints,

    async command(what) {
      number += 1;
      const mine = number;
      child.stdin?.write(`${JSON.stringify({ number: mine, ...what })}\n`);
      while (!done.has(mine) && !isGone) await once(events, 'event');

      return done.has(mine);
    },

    async knows(fits) {
      while (stories === undefined || !fits(stories)) {
        if (isGone) throw new Error(`It ended:\n${complaints.join('\n')}`);
        await once(events, 'event');
      }
    },

    async kill() {
      child.kill('SIGKILL');
      while (!isGone) await once(events, 'event');
    },
  };
}
