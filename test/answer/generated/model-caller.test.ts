import { describe, expect, it } from 'vitest';
import type { ChatModel, ModelReply } from '../../../src/answer/generated/chat-model.ts';
import { DailyBudget } from '../../../src/answer/generated/daily-budget.ts';
import { ModelCaller } from '../../../src/answer/generated/model-caller.ts';
import { type FailureKind, ModelFailure } from '../../../src/answer/generated/model-failure.ts';
import { answerShape } from '../../../src/answer/generated/schema.ts';

const turns = [{ role: 'user' as const, text: 'abc'.repeat(10) }];
const limits = { timeout: 1_000, concurrency: 2, waiting: 3, mostOutputTokens: 50, backoff: 1 };
const never = new AbortController().signal;

/** A model whose replies a test gives, one for each call. */
function steered(reply: (call: number, signal: AbortSignal) => Promise<ModelReply>) {
  const calls: AbortSignal[] = [];
  const model: ChatModel = {
    name: 'steered',
    complete: (_turns, _shape, signal) => {
      calls.push(signal);
      return reply(calls.length, signal);
    },
  };

  return { model, calls };
}

describe('calls of a model', () => {
  it('are made a few at a time; the others wait, and too many are turned away', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { model, calls } = steered(async () => {
      await released;
      return { text: '{}' };
    });
    const caller = new ModelCaller(model, limits, new DailyBudget({}, undefined));
    const five = Array.from({ length: 5 }, () => caller.call(turns, answerShape, never));

    await expect(caller.call(turns, answerShape, never)).rejects.toMatchObject({ kind: 'busy' });
    expect(calls).toHaveLength(2);
    release();
    await Promise.all(five);
    expect(calls).toHaveLength(5);
  });

  it.each([
    ['unavailable', 2],
    ['rate-limited', 2],
    ['unauthorised', 1],
    ['rejected', 1],
    ['refused', 1],
    ['truncated', 1],
  ] as [FailureKind, number][])('that fail as %s are made %i times', async (kind, times) => {
    const { model, calls } = steered(async () => {
      throw new ModelFailure(kind, 'no', 500);
    });
    const caller = new ModelCaller(model, limits, new DailyBudget({}, undefined));

    await expect(caller.call(turns, answerShape, never)).rejects.toMatchObject({ kind });
    expect(calls).toHaveLength(times);
  });

  it('that take too long are ended, once', async () => {
    const { model, calls } = steered(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new ModelFailure('unavailable', 'gone')));
        }),
    );
    const caller = new ModelCaller(
      model,
      { ...limits, timeout: 20 },
      new DailyBudget({}, undefined),
    );

    await expect(caller.call(turns, answerShape, never)).rejects.toMatchObject({ kind: 'timeout' });
    expect(calls.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('that nobody wants any more do not begin', async () => {
    const { model, calls } = steered(async () => ({ text: '{}' }));
    const caller = new ModelCaller(model, limits, new DailyBudget({}, undefined));
    const given = AbortSignal.abort(new Error('enough'));

    await expect(caller.call(turns, answerShape, given)).rejects.toThrow('enough');
    expect(calls).toEqual([]);
  });

  it('cost what the provider says, an estimate where it is silent, and nothing when turned down', async () => {
    const budget = new DailyBudget({}, undefined);
    const replies: (() => ModelReply)[] = [
      () => ({ text: '{}', usage: { input: 7, output: 3 } }),
      () => ({ text: 'x'.repeat(30) }),
      () => {
        throw new ModelFailure('unauthorised', 'no', 401);
      },
    ];
    const { model } = steered(async (call) => (replies[call - 1] ?? (() => ({ text: '' })))());
    const used: unknown[] = [];
    const caller = new ModelCaller(model, limits, budget, (one) => used.push(one));

    await caller.call(turns, answerShape, never);
    expect(budget.spending).toMatchObject({ input: 7, output: 3 });
    await caller.call(turns, answerShape, never);
    expect(budget.spending).toMatchObject({ input: 17, output: 13 });
    await caller.call(turns, answerShape, never).catch(() => {});
    expect(budget.spending).toMatchObject({ input: 17, output: 13 });
    expect(used).toEqual([
      { input: 7, output: 3 },
      { input: 10, output: 10 },
      { input: 0, output: 0 },
    ]);
  });
});
