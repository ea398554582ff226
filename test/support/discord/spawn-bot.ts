// Starts the bot as a process.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launched } from '../programs/launch.ts';

/** A bot in a process of its own. */
export interface BotProcess {
  readonly process: ChildProcess;
  /** Everything that it wrote to both of its outputs so far. */
  output(): string;
  /** Resolves when a line of the output matches; rejects, with the output, when the process ends before. */
  wrote(pattern: RegExp): Promise<void>;
  /** Resolves to the exit code (null after a signal). */
  readonly exited: Promise<number | null>;
}

const storyBot = launched('test/support/discord/bot-process.ts');

/** What Node is told to run by `npm start` in the project at a path. */
export function programIn(project: string): readonly string[] {
  return [join(project, 'scripts', 'launch.mjs'), 'start'];
}

/**
 * Starts the bot in a folder without a `.env`.
 * @param program what Node is told to run; the bot that answers from the tests' story when absent
 * @param launcher a command that runs the command behind it; none when absent
 */
export function spawnBot(
  environment: Readonly<Record<string, string>>,
  program: readonly string[] = storyBot,
  launcher: readonly string[] = [],
): BotProcess {
  const [command = process.execPath, ...parameters] = [...launcher, process.execPath];
  const child = spawn(command, [...parameters, ...program], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

  let output = '';
  const watchers = new Set<() => void>();
  const onData = (data: Buffer) => {
    output += data.toString();
    for (const watch of watchers) watch();
  };
  child.stdout.on('data', onData);
  child.stderr.on('data', onData);

  const exited = once(child, 'close').then(([code]) => code);

  return {
    process: child,
    output: () => output,
    exited,

    async wrote(pattern) {
      const written = new Promise<void>((resolve) => {
        const watch = () => {
          if (pattern.test(output)) resolve();
        };
        watchers.add(watch);
        watch();
      });
      const ended = exited.then((code) => {
        throw new Error(`The bot ended (${code}) before it wrote ${pattern}:\n${output}`);
      });

      await Promise.race([written, ended]);
    },
  };
}
