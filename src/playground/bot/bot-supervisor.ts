// Keeps the bot's process running, as the playground's side of it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../base/errors.ts';
import type { Begin, FromBot, ToBot } from '../protocol/bot-wire.ts';
import type { DeskReplies, DeskRequest } from '../protocol/desk-wire.ts';
import type { BotStatus, Story, Trace } from '../protocol/page-wire.ts';

/** How the bot's process is run. */
export interface SupervisorOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onStatus: (status: BotStatus) => void;
  readonly onStories: (stories: readonly Story[]) => void;
  readonly onTrace: (trace: Trace) => void;
  /** What the process writes; lines of JSON on its standard output, messages for people on the other. */
  readonly onOutput: (text: string) => void;
  /** What Node is told to run; the bot of this program when absent. */
  readonly program?: readonly string[];
}

/** In a bundle of the program it is a file beside this one, which needs no loader. */
const entry = fileURLToPath(new URL('./bot.ts', import.meta.url));
const loader = entry.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];
const ownBot = [...loader, entry];

/** Milliseconds before a bot that ended by itself is started again: the first time, and at most. */
const firstPause = 500;
const longestPause = 10_000;

/** Milliseconds that a stopping bot may take. */
const patience = 12_000;

/** Somebody who waits for a reply of the bot's process. */
interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** Keeps one bot process running and asks it what editors want. */
export class BotSupervisor {
  readonly #options: SupervisorOptions;
  #child: ChildProcess | undefined;
  #begin: Begin | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting>();
  #pause = firstPause;
  #nextStart: NodeJS.Timeout | undefined;
  #restarting: Promise<void> | undefined;
  #isStopping = false;
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
    const child = spawn(process.execPath, this.#options.program ?? ownBot, {
      env: { ...this.#options.environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
      // Ctrl+C is for the playground, which ends the bot itself.
      detached: process.platform !== 'win32',
    });
    this.#child = child;
    this.#wasOnline = false;

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
  begin(begin: Omit<Begin, 'type'>): void {
    this.#begin = { type: 'begin', ...begin };
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
   * Asks the bot's process; one that is still loading replies when it has loaded.
   *
   * @throws UserError For what a person can mend, such as a bot that does not run.
   */
  ask<Type extends DeskRequest['type']>(
    request: Extract<DeskRequest, { readonly type: Type }>,
  ): Promise<DeskReplies[Type]> {
    const child = this.#child;
    if (child?.connected !== true) {
      throw new UserError('The bot is not running. Wait until it is, or restart it.');
    }

    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send({ type: 'ask', id, request });
    });
  }

  /** A process that is ending takes nothing any more; the next one is told again where it is to log in. */
  #send(message: ToBot): void {
    if (this.#child?.connected === true) this.#child.send(message, () => {});
  }

  #hear(message: FromBot): void {
    switch (message.type) {
      case 'trace':
        this.#options.onTrace(message.trace);
        return;
      case 'stories':
        this.#options.onStories(message.stories);
        return;
      case 'reply':
        // The reply is of the request's type.
        this.#settled(message.id)?.resolve(message.result as never);
        return;
      case 'refusal': {
        const { id, message: text, isMendable } = message;
        this.#settled(id)?.reject(isMendable ? new UserError(text) : new Error(text));
      }
    }
  }

  #settled(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);

    return waiting;
  }

  /** Nobody replies any more to what an ended process was asked. */
  #giveUp(): void {
    for (const { reject } of this.#waiting.values()) {
      reject(
        new UserError('The bot has ended before it was done. Look whether it is, then try again.'),
      );
    }
    this.#waiting.clear();
  }

  #ended(child: ChildProcess, lastWords: string): void {
    if (child !== this.#child) return;

    this.#child = undefined;
    this.#giveUp();
    if (this.#isStopping) return;

    const message = lastWords === '' ? `It ended with code ${child.exitCode}.` : lastWords;
    if (!this.#wasOnline) {
      // Trying again would change nothing.
      this.#options.onStatus({ state: 'stopped', message });
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
    this.#giveUp();
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;

    const ended = once(child, 'close');
    child.kill('SIGTERM');
    const tooLong = setTimeout(() => child.kill('SIGKILL'), patience);
    await ended;
    clearTimeout(tooLong);
  }
}
