import { expect, it } from 'vitest';
import { SeenEvents } from '../../../src/discord/gate/seen-events.ts';

it('takes every event for new exactly once', () => {
  const seen = new SeenEvents();

  expect([
    seen.firstTime('1'),
    seen.firstTime('1'),
    seen.firstTime('2'),
    seen.firstTime('1'),
  ]).toEqual([true, false, true, false]);
});
