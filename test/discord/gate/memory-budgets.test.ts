import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MemoryBudgets } from '../../../src/discord/gate/memory-budgets.ts';
import { budgetsContract } from './budgets.contract.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

budgetsContract(
  'memory',
  (budgets) => new MemoryBudgets(budgets),
  (milliseconds) => {
    vi.advanceTimersByTime(milliseconds);
  },
);

it('lets nobody wait for longer, nor without a word, because the clock was put back', async () => {
  const plenty = { questions: 100, seconds: 60 };
  const budgets = new MemoryBudgets({
    user: { questions: 1, seconds: 10 },
    channel: plenty,
    guild: plenty,
  });
  const anna = { user: 'anna', channel: 'general', guild: 'server' };
  await budgets.take(anna);
  await budgets.take(anna);
  vi.setSystemTime(Date.now() - 3_600_000);

  expect((await budgets.take(anna))?.seconds).toBeLessThanOrEqual(10);
  vi.advanceTimersByTime(10_000);
  expect(await budgets.take(anna)).toBeUndefined();
  expect(await budgets.take(anna)).toMatchObject({ first: true });
});
