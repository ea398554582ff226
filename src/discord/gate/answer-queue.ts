// The queue of questions: so many at a time, so many waiting, each within its time.

import { setImmediate } from 'node:timers/promises';
import PQueue from 'p-queue';
import { untilAborted } from '../../base/abort.ts';

/** More questions wait than can be answered before their askers give up. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
  /** After how long it is worth another try, roughly. */
  readonly seconds: number;

  constructor(seconds: number) {
    super('Too many questions wait.');
    this.seconds = seconds;
  }
}

/** Work took longer than it may, or waited longer. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
}

/** The bot is stopping and this work was not finished in time. */
export class Stopping extends Error {
  override readonly name = 'Stopping';
}

/** How much is worked on and waited for. */
export interface QueueLimits {
  /** Pieces of work at the same time. */
  readonly concurrency: number;
  /** Pieces of work that wait. */
  readonly waiting: number;
  /** Milliseconds for one piece of work, and as many that it may wait. */
  readonly deadline: number;
}

/**
 * Works on a few things at a time, oldest first, and begins one in a turn of the event loop, so that a burst of questions
 * cannot delay the acknowledgements that Discord wants within three seconds.
 */
export class AnswerQueue {
  readonly #queue: PQueue;
  readonly #limits: QueueLimits;
  /** Each is told by itself: `AbortSignal.any` over a signal of the bot's life would keep memory for every question. */
  readonly #active = new Set<AbortController>();
  /** One for each piece of work that waits. */
  readonly #places = new Set<AbortController>();
  #stopped: Stopping | undefined;
  /** Milliseconds of a piece of work. */
  #usual = 0;
  /** The turn of the event loop in which the piece of work begins that was asked for last. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(limits: QueueLimits) {
    this.#limits = limits;
    this.#queue = new PQueue({ concurrency: limits.concurrency });
  }

  /**
   * Resolves to what the work resolves to. Rejects with its error, with `QueueFull`, with `DeadlineExceeded`, or with
   * `Stopping` after `abort`; the work's signal is aborted with the same reason, and work that ignores it is abandoned.
   */
  async run<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    if (this.#queue.size >= this.#limits.waiting) throw new QueueFull(this.seconds);

    const place = new AbortController();
    this.#places.add(place);
    // In a burst more is taken in than the past lets expect: what waits in vain is told, not forgotten.
    const expire = () => place.abort(new DeadlineExceeded('The answer had to wait too long.'));
    const timer = setTimeout(expire, this.#limits.deadline).unref();
    const turn = this.#queue.add(async () => {
      clearTimeout(timer);
      this.#places.delete(place);
      place.signal.throwIfAborted();
      return this.#bounded(work);
    });

    return untilAborted(turn, place.signal);
  }

  /** Gives up what cannot be done within so many milliseconds: what waits is told at once, while there is time to. */
  abortLate(milliseconds: number): void {
    if (this.seconds * 1000 > milliseconds)
      this.#abortWaiting(new Stopping('The bot is stopping.'));
  }

  /** Pieces of work that wait. */
  get waiting(): number {
    return this.#queue.size;
  }

  /** Seconds until what waits and is worked on is done, as far as the past tells. */
  get seconds(): number {
    const rounds = (this.#queue.size + this.#queue.pending) / this.#limits.concurrency;

    return (rounds * this.#usual) / 1000;
  }

  /** Ends everything that is worked on or waits. */
  abort(): void {
    this.#stopped = new Stopping('The bot is stopping.');
    for (const controller of this.#active) controller.abort(this.#stopped);
    this.#abortWaiting(this.#stopped);
  }

  #abortWaiting(reason: Stopping): void {
    for (const place of this.#places) place.abort(reason);
    this.#places.clear();
  }

  async #bounded<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    // What is called back by one turn runs in it to its end, however much that is.
    this.#turn = this.#turn.then(() => setImmediate());
    await this.#turn;
    if (this.#stopped !== undefined) throw this.#stopped;

    const controller = new AbortController();
    const expire = () => controller.abort(new DeadlineExceeded('The answer took too long.'));
    const timer = setTimeout(expire, this.#limits.deadline);
    this.#active.add(controller);
    const started = performance.now();

    try {
      return await untilAborted(work(controller.signal), controller.signal);
    } finally {
      clearTimeout(timer);
      this.#active.delete(controller);
      this.#usual = usualAfter(this.#usual, performance.now() - started);
    }
  }
}

/**
 * What a piece of work is now expected to take, after one that took so long. What gets slower is believed sooner: else a
 * queue fills up with questions that wait for minutes before that is noticed.
 */
function usualAfter(usual: number, took: number): number {
  if (usual === 0) return took;

  return took > usual ? (usual + took) / 2 : usual * 0.9 + took * 0.1;
}
