import { expect, it } from 'vitest';
import { bareBot } from '../../../lab/bench/load/bots.ts';
import { type Load, withLoadBench } from '../../../lab/bench/load/load-bench.ts';
import { usualLoad } from '../../../src/discord/gate/load.ts';

/** One question, which the bot answers after so many milliseconds. */
function under(load: Omit<Load, 'question'>, slowness: number) {
  const environment = { SLOW_ANSWER_MILLISECONDS: String(slowness) };
  const question = () => 'Wie lange ist die Brücke gesperrt?';

  return withLoadBench({ entry: bareBot, servers: 2, environment }, ({ measure }) =>
    measure({ ...load, question }),
  );
}

it('measures a bot in a process of its own and loses nothing of what it asks', async () => {
  const result = await under({ rate: 5, seconds: 1, chatter: 36_000 }, 0);

  expect(result).toMatchObject({
    asked: 5,
    fates: { answered: 5, busy: 0, late: 0, failed: 0, lost: 0, unacknowledged: 0 },
  });
  expect(result.acknowledged.p50).toBeGreaterThan(0);
  expect(result.answered.p99).toBeGreaterThanOrEqual(result.acknowledged.p50);
  expect(result.samples.at(-1)?.memory).toBeGreaterThan(20);
  expect(result.processor).toBeGreaterThan(0);
  for (const { p99, max } of [result.eventLoop, result.own.eventLoop]) {
    expect(p99).toBeGreaterThan(0);
    expect(max).toBeGreaterThanOrEqual(p99);
  }
  expect(result.own.processor).toBeGreaterThan(0);
});

// On a machine where more runs beside it, both processes take their time.
const patience = 180_000;

it(
  'counts those that are told that the bot is busy apart from those that are answered',
  async () => {
    const more = 20;
    const { asked, fates } = await under({ rate: 5_000, seconds: 0.044 }, 500);

    expect(asked).toBe(2 * usualLoad.share + more);
    expect(fates).toMatchObject({ failed: 0, lost: 0, unacknowledged: 0 });
    expect(fates.busy).toBeGreaterThanOrEqual(more);
    expect(fates.answered + fates.busy).toBe(asked);
  },
  patience,
);
