// The manual clock, and ids in the order of their making.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ManualClock } from '../../../src/sandbox/time/clock.ts';
import { createdAt, SnowflakeSource } from '../../../src/sandbox/time/snowflake.ts';

test('a manual clock calls timers in order, each at its moment', () => {
  const clock = new ManualClock(0);
  const calls: string[] = [];
  clock.setTimeout(() => calls.push(`b ${clock.now()}`), 20);
  clock.setTimeout(() => {
    calls.push(`a ${clock.now()}`);
    clock.setTimeout(() => calls.push(`c ${clock.now()}`), 15);
  }, 10);
  clock.setTimeout(() => calls.push('never'), 12)();
  clock.advance(24);
  expect(calls).toEqual(['a 10', 'b 20']);
  clock.advance(1);
  expect(calls).toEqual(['a 10', 'b 20', 'c 25']);
});

test('ids grow, and tell their moment to the millisecond', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 100 }), (pauses) => {
      const clock = new ManualClock(1_780_000_000_000);
      const ids = new SnowflakeSource(clock);
      let last = 0n;

      for (const pause of pauses) {
        clock.advance(pause);
        const id = ids.next();
        expect(BigInt(id)).toBeGreaterThan(last);
        expect(createdAt(id)).toBe(clock.now());
        last = BigInt(id);
      }
    }),
  );
});
