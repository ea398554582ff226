import { describe, expect, it } from 'vitest';
import { Turns } from '../../../src/discord/state/turns.ts';

describe('turns', () => {
  it('works on one message one after the other, and gives up what a later edit makes needless', async () => {
    const turns = new Turns();
    const seen: string[] = [];
    let finish = () => {};
    const first = turns.take('1', 0, async ({ withdrawn }) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      seen.push(`first ${withdrawn.aborted}`);
    });
    await Promise.resolve();
    const second = turns.take('1', 1, async () => void seen.push('second'));
    const third = turns.take('1', 2, async ({ withdrawn }) => {
      seen.push(`third ${withdrawn.aborted}`);
    });
    finish();
    await Promise.all([first, second, third]);

    expect(seen).toEqual(['first true', 'third false']);
  });

  it('takes each revision once, and none that is older', async () => {
    const turns = new Turns();
    const seen: number[] = [];
    for (const revision of [0, 0, 5, 3, 5, 6]) {
      await turns.take('1', revision, async () => void seen.push(revision));
    }

    expect(seen).toEqual([0, 5, 6]);
  });

  it('remembers what is said, until the message is gone', async () => {
    const turns = new Turns();
    await turns.take('1', 0, async (turn) => {
      turn.replies = ['10'];
    });
    const kept: string[] = [];
    await turns.end('1', async ({ replies }) => void kept.push(...replies));
    await turns.end('1', async () => expect.fail('ended twice'));
    await turns.end('2', async () => expect.fail('never begun'));

    expect(kept).toEqual(['10']);
    expect(turns.has('1')).toBe(false);
  });

  it('rejects as the work does, and goes on', async () => {
    const turns = new Turns();

    await expect(
      turns.take('1', 0, async () => {
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
    await expect(turns.take('1', 1, async () => {})).resolves.toBeUndefined();
  });

  it('forgets the oldest of too many', async () => {
    const turns = new Turns(2);
    for (const id of ['1', '2', '3']) await turns.take(id, 0, async () => {});

    expect([turns.has('1'), turns.has('2'), turns.has('3')]).toEqual([false, true, true]);
  });
});
