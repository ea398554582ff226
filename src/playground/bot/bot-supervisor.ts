// Keeps the bot's process running, as the playground's side of it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Begin, DroppedFile, FileFault, FromBot, ToBot } from '../protocol/bot-wire.ts';
import type { BotStatus, Story, Trace } from '../protocol/page-wire.ts';

/** How the bot's process is run. */
export interface SupervisorOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onStatus: (status: BotStatus) => void;
  readonly onStories: (stories: readonly Story[]) => void;
  readonly onTrace: (trace: Trace) => void;
  /** What the process writes; lines of JSON on its standard output, messages for people on the other. */
  readonly onOutput: (text: string) => void;
}

const entry = fileURLToPath(new URL('./bot.ts', import.meta.url));
const loader = import.meta.resolve('tsx');

/** Milliseconds before a bot that ended by itself is started again: the first time, and at most. */
const firstPause = 500;
const longestPause = 10_000;

/** Milliseconds that a stopping bot may take. */
const patience = 12_000;

/** Keeps one bot process running and hands it the dropped files. */
export class BotSupervisor {
  readonly #options: SupervisorOptions;
  #child: ChildProcess | undefined;
  #begin: Begin | undefined;
  #files: readonly DroppedFile[] = [];
  #revision = 0;
  #waiting = new Map<number, (faults: readonly FileFault[]) => void>();
  #pause = firstPause;
  #nextStart: NodeJS.Timeout | undefined;
  #restarting: Promise<void> | undefined;
  #isStopping = false;
  /** Whether it ended without having been ready once: trying again would change nothing. */
  #isStopped = false;
  /** Whether this process was ready once, so that it is worth starting another one. */
  #wasOnline = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  /** Process id of the running bot. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Starts the process, which loads its program while `begin` is awaited. */
  start(state: 'starting' | 'restarting' = 'starting'): void {
    if (this.#isStopping) return;

    this.#options.onStatus({ state });
    const child = spawn(process.execPath, ['--import', loader, entry], {
      env: { ...this.#options.environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
      // Ctrl+C is for the playground, which ends the bot itself.
      detached: process.platform !== 'win32',
    });
    this.#child = child;
    this.#wasOnline = false;
    this.#isStopped = false;

    let lastWords = '';
    child.stdout?.on('data', (data: Buffer) => this.#options.onOutput(data.toString()));
    child.stderr?.on('data', (data: Buffer) => {
      lastWords = `${lastWords}${data}`.slice(-2000);
      this.#options.onOutput(data.toString());
    });
    child.on('message', (message: FromBot) => this.#hear(message));
    child.on('error', (error) => this.#ended(child, error.message));
    child.on('close', () => this.#ended(child, lastWords.trim()));
    if (this.#begin !== undefined) this.#send(this.#begin);
  }

  /** Lets the bot log in, this one and every later one. */
  begin(token: string, apiUrl: string): void {
    this.#begin = { type: 'begin', token, apiUrl };
    this.#send(this.#begin);
  }

  /** The bot has said hello to the gateway. */
  online(): void {
    this.#wasOnline = true;
    this.#pause = firstPause;
    this.#options.onStatus({ state: 'online' });
  }

  /** Ends the running process, if any, and starts a new one; once for all who ask while that lasts. */
  async restart(): Promise<void> {
    this.#restarting ??= this.#end().then(() => {
      this.#restarting = undefined;
      this.#pause = firstPause;
      this.start('restarting');
    });

    return this.#restarting;
  }

  /** Ends the process for good. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#end();
  }

  /**
   * Tells the bot which files were dropped, all of them. Resolves to the faults of those that gave no article, when
   * the others can be asked about; when the bot is not running, as soon as it runs again.
   */
  async setFiles(files: readonly DroppedFile[]): Promise<readonly FileFault[]> {
    this.#files = files;
    this.#revision += 1;
    const revision = this.#revision;

    return new Promise((resolve) => {
      this.#waiting.set(revision, resolve);
      if (this.#isStopped) this.start('restarting');
      else this.#sendFiles();
    });
  }

  #sendFiles(): void {
    this.#send({ type: 'files', revision: this.#revision, files: this.#files });
  }

  /** A process that is ending takes nothing any more; the next one is told everything again. */
  #send(message: ToBot): void {
    if (this.#child?.connected === true) this.#child.send(message, () => {});
  }

  #hear(message: FromBot): void {
    if (message.type === 'listening') {
      this.#sendFiles();
      return;
    }
    if (message.type === 'trace') {
      this.#options.onTrace(message.trace);
      return;
    }

    this.#options.onStories(message.stories);
    this.#settle(message.revision, message.faults);
  }

  /** Answers everybody who waits for this list of files or one before it. */
  #settle(upTo: number, faults: readonly FileFault[]): void {
    for (const [revision, resolve] of this.#waiting) {
      if (revision > upTo) continue;

      this.#waiting.delete(revision);
      resolve(faults);
    }
  }

  #ended(child: ChildProcess, lastWords: string): void {
    if (child !== this.#child) return;

    this.#child = undefined;
    if (this.#isStopping) return;

    const message = lastWords === '' ? `It ended with code ${child.exitCode}.` : lastWords;
    if (!this.#wasOnline) {
      this.#isStopped = true;
      this.#options.onStatus({ state: 'stopped', message });
      this.#settle(
        this.#revision,
        this.#files.map(({ name: file }) => ({ file, message })),
      );
      return;
    }

    this.#options.onStatus({ state: 'restarting', message });
    this.#nextStart = setTimeout(() => this.start('restarting'), this.#pause);
    this.#pause = Math.min(longestPause, this.#pause * 2);
  }

  async #end(): Promise<void> {
    clearTimeout(this.#nextStart);
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;

    const ended = once(child, 'close');
    child.kill('SIGTERM');
    const tooLong = setTimeout(() => child.kill('SIGKILL'), patience);
    await ended;
    clearTimeout(tooLong);
  }
}
