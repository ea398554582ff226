// Foreign text is read by a thread of its own, which is ended where it takes too long or too much memory.

import type { Worker } from 'node:worker_threads';
import { systemCodeOf, UserError } from '../../base/errors.ts';
import type { ArticleReading } from '../parse-article.ts';
import { afterWork, workOf } from './after-work.ts';
import type { FromReader, ToReader } from './protocol.ts';
import { startReadingWorker } from './start-worker.ts';

/** What reading one text may take. */
export interface ReadingLimits {
  /** Of work, from the moment that the thread has the text; a machine that is busy with other things may take longer. */
  readonly milliseconds: number;
  /** Of the thread's JavaScript, in MiB. */
  readonly megabytes: number;
  /** Texts that may wait while another one is read. */
  readonly waiting: number;
}

/** For text of at most 5 MiB; a person who waits is answered within two seconds. */
export const readingLimits: ReadingLimits = { milliseconds: 1800, megabytes: 512, waiting: 2 };

/** Many of whoever runs the program: one that takes so long holds up the others alone. */
export const ownReadingLimits: ReadingLimits = {
  milliseconds: 60_000,
  megabytes: 2048,
  waiting: 2,
};

/** Reads text beside the event loop. */
export interface StoryReader {
  /**
   * Reads one text after the other; the first starts the thread, which stays for the next.
   *
   * @throws UserError for what is no article, what goes beyond a limit, and when too many are waiting already.
   */
  read(text: ToReader): Promise<ArticleReading>;
  /** Ends the thread. What was being read rejects; later texts are refused. */
  close(): Promise<void>;
}

/** Starts a thread that says `ready` and then answers one text after the other. */
export type StartReadingWorker = (limits: { maxOldGenerationSizeMb: number }) => Promise<Worker>;

interface Running {
  readonly worker: Worker;
  /** Resolves to the number of its thread in the system, where that tells. */
  readonly isReady: Promise<number | undefined>;
}

/** @param start replaced by tests */
export function createStoryReader(
  limits: ReadingLimits = readingLimits,
  start: StartReadingWorker = startReadingWorker,
): StoryReader {
  let running: Promise<Running> | undefined;
  let isClosed = false;
  let unfinished = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const begin = (): Promise<Running> => {
    const begun = (async () => {
      const worker = await start({ maxOldGenerationSizeMb: limits.megabytes });
      const isReady = nextMessage(worker).then((message) =>
        message.kind === 'ready' ? message.thread : undefined,
      );
      // A fault while nobody waits needs no more than another thread for the next text.
      isReady.catch(() => {});
      worker.on('error', () => {});
      worker.once('exit', () => {
        if (running === begun) running = undefined;
      });

      return { worker, isReady };
    })();

    return begun;
  };

  const end = async (): Promise<void> => {
    const ended = running;
    running = undefined;
    const worker = await ended?.then((begun) => begun.worker).catch(() => undefined);
    await worker?.terminate();
  };

  const answerTo = async (text: ToReader): Promise<FromReader> => {
    running ??= begin();
    try {
      const { worker, isReady } = await running;
      worker.ref();
      const thread = await isReady;
      const answer = nextMessage(worker, { milliseconds: limits.milliseconds, thread });
      worker.postMessage(text);
      const message = await answer;
      worker.unref();

      return message;
    } catch (error) {
      // A thread that is busy takes a while to end; nobody need wait for it.
      end().catch(() => {});
      if (isClosed) throw closed(error);
      if (error instanceof BeyondLimit) warm();
      throw asReaderFault(error, text.file, limits);
    }
  };

  /** The next text finds a thread. */
  const warm = (): void => {
    running ??= begin();
    running.catch(() => {});
  };

  const read = async (text: ToReader): Promise<ArticleReading> => {
    if (isClosed) throw closed();

    const message = await answerTo(text);
    if (message.kind === 'done') return message.reading;
    if (message.kind === 'failed' && message.isUserError) throw new UserError(message.message);

    throw new Error(
      `Reading failed: ${message.kind === 'failed' ? message.message : message.kind}`,
    );
  };

  return {
    async read(text) {
      if (unfinished > limits.waiting) {
        throw new UserError(
          `${text.file}: ${limits.waiting} other texts are waiting to be read already. Try again in a moment.`,
        );
      }

      unfinished += 1;
      const mine = turn.then(() => read(text));
      turn = mine.catch(() => {});

      return mine.finally(() => {
        unfinished -= 1;
      });
    },

    async close() {
      isClosed = true;
      await end();
    },
  };
}

function closed(cause?: unknown): Error {
  return new Error('The reader was closed.', { cause });
}

/** A text took more than it may; the thread has to be ended. */
class BeyondLimit extends Error {
  readonly limit: 'time' | 'memory';

  constructor(limit: 'time' | 'memory', options?: ErrorOptions) {
    super(`Beyond the limit of ${limit}`, options);
    this.limit = limit;
  }
}

/** How long a thread may work. */
interface Limit {
  readonly milliseconds: number;
  /** Its number in the system. */
  readonly thread: number | undefined;
}

/** What a thread says next. @throws BeyondLimit, or the fault that ended it */
function nextMessage(worker: Worker, limit?: Limit): Promise<FromReader> {
  return new Promise((resolve, reject) => {
    const stop =
      limit === undefined
        ? () => {}
        : afterWork(limit.milliseconds, workOf(limit.thread), () =>
            settle(() => reject(new BeyondLimit('time'))),
          );
    const onMessage = (message: FromReader) => settle(() => resolve(message));
    const onError = (error: Error) =>
      settle(() =>
        reject(isOutOfMemory(error) ? new BeyondLimit('memory', { cause: error }) : error),
      );
    const onExit = () =>
      settle(() => reject(new Error('The thread that reads ended unexpectedly.')));
    const settle = (then: () => void) => {
      stop();
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      then();
    };

    worker.once('message', onMessage).once('error', onError).once('exit', onExit);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return systemCodeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY';
}

function asReaderFault(error: unknown, file: string, limits: ReadingLimits): unknown {
  if (!(error instanceof BeyondLimit)) return error;

  const took = {
    time: `takes more than ${limits.milliseconds / 1000} seconds`,
    memory: `takes more than ${limits.megabytes} MiB of memory`,
  };
  return new UserError(
    `${file}: reading it ${took[error.limit]}, which is the limit. Save the story's text alone as a .txt file.`,
    { cause: error },
  );
}
