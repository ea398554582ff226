// The order in which the model's thread does what it is asked.

import { setImmediate } from 'node:timers/promises';
import { messageOf, UserError } from '../../base/errors.ts';
import type { Model } from './model.ts';
import type { FromWorker, ToWorker, Work, WorkResult } from './protocol.ts';

interface Job {
  readonly id: number;
  readonly work: Work;
  readonly result: WorkResult[number][];
}

/**
 * Works on what is asked, one text or passage at a time and by turns, so that a question does not wait for a library
 * that is being embedded, and so that what is cancelled costs no more than the passage that is being read.
 *
 * @param open makes the model ready; called again after it failed
 * @param send gives word to the owner
 * @param onClose called once the owner has closed and nothing runs any more
 * @returns takes what the owner says
 */
export function serveModel(
  open: () => Promise<Model>,
  send: (message: FromWorker) => void,
  onClose: () => Promise<void>,
): (message: ToWorker) => void {
  // In the order of their turns. What is cancelled is taken out, also while its passage is being read.
  const jobs = new Map<number, Job>();
  let isWorking = false;
  let isClosing = false;

  const step = async (job: Job): Promise<void> => {
    try {
      const isDone = await advance(await open(), job);
      if (!jobs.delete(job.id)) return;

      if (isDone) send({ kind: 'done', id: job.id, result: job.result });
      else jobs.set(job.id, job);
    } catch (error) {
      jobs.delete(job.id);
      send({
        kind: 'failed',
        id: job.id,
        message: messageOf(error),
        isUserError: error instanceof UserError,
      });
    }
  };

  const work = async (): Promise<void> => {
    if (isWorking) return;
    isWorking = true;

    for (let job = nextOf(jobs); job !== undefined && !isClosing; job = nextOf(jobs)) {
      await step(job);
      // Lets word from the owner in.
      await setImmediate();
    }

    isWorking = false;
    if (isClosing) await onClose();
  };

  return (message) => {
    if (message.kind === 'work') jobs.set(message.id, { ...message, result: [] });
    if (message.kind === 'cancel') jobs.delete(message.id);
    if (message.kind === 'close') isClosing = true;

    void work();
  };
}

/** Questions before passages that are embedded for later; the longest waiting first. */
function nextOf(jobs: ReadonlyMap<number, Job>): Job | undefined {
  const waiting = [...jobs.values()];

  return waiting.find(({ work }) => work.kind !== 'encode' || work.role === 'query') ?? waiting[0];
}

/** Does the next text or passage of a job; resolves to whether that was the last. */
async function advance(model: Model, { work, result }: Job): Promise<boolean> {
  const index = result.length;

  if (work.kind === 'warm') {
    await model.warm();
    return true;
  }

  if (work.kind === 'encode') {
    const text = work.texts[index];
    if (text !== undefined) result.push(await model.encode(text, work.role));
    return result.length >= work.texts.length;
  }

  const passage = work.passages[index];
  if (passage !== undefined) result.push(await model.read(work.question, passage));
  return result.length >= work.passages.length;
}
