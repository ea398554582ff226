import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DailyBudget } from '../../../src/answer/generated/daily-budget.ts';
import { SpendingFile } from '../../../src/answer/generated/spending-file.ts';
import { spendingContract } from './spending.contract.ts';

const noon = new Date('2026-02-05T12:00:00Z');

describe('a daily budget', () => {
  it('sets aside what a request may need, and gives back what it did not', () => {
    const budget = new DailyBudget({ tokens: 100 }, undefined, undefined, () => noon);
    const first = budget.reserve({ input: 40, output: 20 });

    expect(() => budget.reserve({ input: 40, output: 20 })).toThrow('100 tokens of 2026-02-05');
    first.settle({ input: 10, output: 5 });
    budget.reserve({ input: 40, output: 20 }).settle({ input: 40, output: 20 });
    expect(budget.spending).toEqual({ day: '2026-02-05', input: 50, output: 25 });
  });

  it('counts money by the prices of a million tokens', () => {
    const limits = { cost: 1, prices: { input: 1, output: 10 } };
    const budget = new DailyBudget(limits, undefined, undefined, () => noon);
    budget.reserve({ input: 500_000, output: 0 }).settle({ input: 500_000, output: 0 });

    expect(() => budget.reserve({ input: 0, output: 50_001 })).toThrow('budget of 1');
    budget.reserve({ input: 0, output: 50_000 });
  });

  it('starts anew at midnight UTC, with what is on its way then still set aside', () => {
    let now = noon;
    const budget = new DailyBudget(
      { tokens: 100 },
      { day: '2026-02-05', input: 90, output: 0 },
      undefined,
      () => now,
    );
    expect(() => budget.reserve({ input: 20, output: 0 })).toThrow();

    now = new Date('2026-02-06T00:00:00Z');
    budget.reserve({ input: 100, output: 0 });
    expect(() => budget.reserve({ input: 1, output: 0 })).toThrow();
  });

  it('never lets more be spent than its limit, when requests use no more than they said', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.double({ min: 0, max: 1, noNaN: true }))),
        (requests) => {
          const budget = new DailyBudget({ tokens: 200 }, undefined, undefined, () => noon);
          for (const [input, output, share] of requests) {
            try {
              budget
                .reserve({ input, output })
                .settle({ input: input * share, output: output * share });
            } catch {
              // It is spent.
            }
          }

          expect(budget.spending.input + budget.spending.output).toBeLessThanOrEqual(200);
        },
      ),
    );
  });
});

spendingContract('a file', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'spending-')), 'data', 'spending.json');

  return () => new SpendingFile(path, () => {});
});

describe('the file of what was spent', () => {
  it('is made with its folder, whole, and without a fault', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'spending-')), 'data', 'spending.json');
    const faults: string[] = [];
    const file = new SpendingFile(path, (fault) => faults.push(fault));
    for (const input of [1, 2, 3]) file.keep({ day: '2026-02-05', input, output: 4 });
    await file.settled();

    expect(await readFile(path, 'utf8')).toBe('{"day":"2026-02-05","input":3,"output":4}\n');
    expect(faults).toEqual([]);
  });

  it('that is missing or damaged counts as nothing spent', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'spending-')), 'spending.json');
    expect(await new SpendingFile(path, () => {}).read()).toBeUndefined();

    await writeFile(path, '{"day": "tomorrow"');
    expect(await new SpendingFile(path, () => {}).read()).toBeUndefined();
  });

  it('that cannot be written is told of once, and nothing stops', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'spending-')), 'blocked');
    await writeFile(path, '');
    const faults: string[] = [];
    const file = new SpendingFile(join(path, 'spending.json'), (fault) => faults.push(fault));
    file.keep({ day: '2026-02-05', input: 1, output: 1 });
    await file.settled();

    expect(faults).toEqual([expect.stringContaining('cannot be written')]);
  });
});
