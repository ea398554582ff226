import { describe, expect, it } from 'vitest';
import { createLogLimit } from '../../../src/base/log-limit.ts';
import { createWatchdog, watchInterval } from '../../../src/discord/bot/watchdog.ts';

/** A watchdog on a clock that is turned by hand. */
function watched() {
  let now = 1_000;
  const look = createWatchdog(() => now);

  return {
    look: (isReady: boolean, silentFor = 0) => look({ isReady, lastFrame: now - silentFor }),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('createWatchdog', () => {
  it('calls a connection dead after five minutes without one, and not before', () => {
    const { look, pass } = watched();
    let looks = 0;
    let health = look(false);
    while (health === 'ailing') {
      pass(watchInterval);
      looks += 1;
      health = look(false);
    }

    expect(health).toBe('dead');
    expect(looks * watchInterval).toBe(5 * 60_000);
  });

  it('forgets what was bad as soon as the connection is well', () => {
    const { look, pass } = watched();
    for (let looks = 0; looks < 15; looks += 1) {
      pass(watchInterval);
      look(false);
    }
    expect(look(true)).toBe('alive');
    for (let looks = 0; looks < 15; looks += 1) {
      pass(watchInterval);
      expect(look(false)).toBe('ailing');
    }
  });

  it('does not believe a connection that calls itself ready and hears nothing', () => {
    expect(watched().look(true, 200_000)).toBe('ailing');
  });

  it('does not count the hours that the machine slept', () => {
    const { look, pass } = watched();
    look(true);
    pass(8 * 3_600_000);

    expect(look(false)).toBe('ailing');
  });
});

describe('createLogLimit', () => {
  it('writes the first of a kind, then one a minute with the number of the others', () => {
    let now = 0;
    const limit = createLogLimit(() => now);

    expect(limit('a')).toEqual({ leftOut: 0 });
    expect(limit('a')).toBeUndefined();
    expect(limit('a')).toBeUndefined();
    expect(limit('b')).toEqual({ leftOut: 0 });
    now = 60_000;
    expect(limit('a')).toEqual({ leftOut: 2 });
  });

  it('keeps no more kinds than a hundred', () => {
    const limit = createLogLimit(() => 0);
    const written = Array.from({ length: 1_000 }, (_, kind) => limit(`${kind}`)).filter(Boolean);

    expect(written).toHaveLength(101);
  });
});
