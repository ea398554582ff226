import { afterEach, beforeEach, vi } from 'vitest';
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
