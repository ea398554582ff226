import { expect, it } from 'vitest';
import { InFlight } from '../../../src/discord/bot/in-flight.ts';

it('waits for what is in flight and for what begins meanwhile', async () => {
  const inFlight = new InFlight();
  const finished: string[] = [];
  const task = async (name: string, next?: () => void) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    finished.push(name);
    next?.();
  };

  inFlight.track(task('first', () => inFlight.track(task('second'))));

  expect(await inFlight.drained(10_000)).toBe(true);
  expect(finished).toEqual(['first', 'second']);
});

it('stops waiting after the time it is given', async () => {
  const inFlight = new InFlight();

  inFlight.track(new Promise(() => {}));

  expect(await inFlight.drained(5)).toBe(false);
});
