import { setImmediate, setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  AnswerQueue,
  DeadlineExceeded,
  QueueFull,
  Stopping,
} from '../../../src/discord/gate/answer-queue.ts';

const limits = { concurrency: 2, waiting: 3, deadline: 60_000 };

/** Work that ends when it is told to. */
function manual() {
  let finish = (_: string) => {};
  const promise = new Promise<string>((resolve) => {
    finish = resolve;
  });

  return { work: () => promise, finish };
}

describe('AnswerQueue', () => {
  it('resolves to what the work gives and rejects with its error', async () => {
    const queue = new AnswerQueue(limits);

    await expect(queue.run(async () => 'done')).resolves.toBe('done');
    await expect(
      queue.run(async () => {
        throw new RangeError('no');
      }),
    ).rejects.toThrow(RangeError);
  });

  it('works on no more at the same time than it may', async () => {
    const queue = new AnswerQueue(limits);
    let active = 0;
    let most = 0;

    await Promise.all(
      Array.from({ length: 5 }, () =>
        queue.run(async () => {
          active += 1;
          most = Math.max(most, active);
          for (let turn = 0; turn < 8; turn += 1) await setImmediate();
          active -= 1;
        }),
      ),
    );

    expect(most).toBe(2);
  });

  it('begins one piece of work in a turn of the event loop, so that something else comes in between', async () => {
    const queue = new AnswerQueue({ ...limits, concurrency: 8, waiting: 8 });
    let turn = 0;
    let isOver = false;
    const turning = (async () => {
      while (!isOver) {
        turn += 1;
        await setImmediate();
      }
    })();

    const turns = await Promise.all(Array.from({ length: 8 }, () => queue.run(async () => turn)));
    isOver = true;
    await turning;

    expect(new Set(turns).size).toBe(8);
  });

  it('refuses work when too much of it waits', async () => {
    const queue = new AnswerQueue(limits);
    const { work, finish } = manual();
    const accepted = Array.from({ length: 5 }, () => queue.run(work));

    await expect(queue.run(work)).rejects.toThrow(QueueFull);

    finish('done');
    expect(await Promise.all(accepted)).toHaveLength(5);
  });

  it('gives up on work that takes too long, tells it so, and goes on', async () => {
    const queue = new AnswerQueue({ concurrency: 1, waiting: 3, deadline: 5 });
    let reason: unknown;

    const hanging = queue.run((signal) => {
      signal.addEventListener('abort', () => {
        reason = signal.reason;
      });
      return new Promise(() => {});
    });

    await expect(hanging).rejects.toThrow(DeadlineExceeded);
    expect(reason).toBeInstanceOf(DeadlineExceeded);
    await expect(queue.run(async () => 'next')).resolves.toBe('next');
  });

  it('gives up what waits too long, without beginning it, and goes on', async () => {
    const queue = new AnswerQueue({ concurrency: 1, waiting: 3, deadline: 50 });
    let begun = 0;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 3 }, () =>
        queue.run(async () => {
          begun += 1;
          await setTimeout(40);
        }),
      ),
    );

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes[2]).toMatchObject({ reason: expect.any(DeadlineExceeded) });
    expect(begun).toBe(2);
    await expect(queue.run(async () => 'done')).resolves.toBe('done');
  });

  it('ends what it works on and what waits when it is aborted', async () => {
    const queue = new AnswerQueue(limits);
    const all = Array.from({ length: 5 }, () => queue.run(() => new Promise(() => {})));
    const outcomes = Promise.allSettled(all);
    await setImmediate();
    await setImmediate();

    queue.abort();

    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(Stopping) });
    }
  });

  it('expects of what waits that it takes as long as the work that has become slow', async () => {
    const queue = new AnswerQueue({ ...limits, concurrency: 1 });
    for (let quick = 0; quick < 20; quick += 1) await queue.run(async () => {});
    await queue.run(() => setTimeout(400));
    const { work, finish } = manual();
    const waiting = [queue.run(work), queue.run(work)];

    expect(queue.seconds).toBeGreaterThan(0.3);

    finish('done');
    await Promise.all(waiting);
  });
});
