import { expect, it } from 'vitest';
import { countRefusedRequests, HeldBack } from '../../../src/discord/delivery/refused-requests.ts';

it('warns long before the ban, holds back close to it, and goes on when the time is over', () => {
  let now = 0;
  const warnings: number[] = [];
  const refused = countRefusedRequests(
    (count) => warnings.push(count),
    () => now,
  );
  const refuse = (times: number) => {
    for (let count = 0; count < times; count += 1) refused.count(403, false);
  };

  refuse(8_999);
  refused.check();
  expect(warnings).toEqual([1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000]);
  refuse(1);
  expect(() => refused.check()).toThrow(HeldBack);
  now = 10 * 60_000;
  refused.check();
  refuse(1);
  refused.check();
});

it('counts what Discord counts', () => {
  const refused = countRefusedRequests(
    () => {},
    () => 0,
  );
  for (let count = 0; count < 20_000; count += 1) {
    refused.count(404, false);
    refused.count(200, false);
    refused.count(429, true);
  }

  refused.check();
});
