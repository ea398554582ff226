// What every driver of gaps keeps to.

import { describe, expect, it } from 'vitest';
import type { GapDesk, Happening, Waiting } from '../../../src/library/gaps/gap-desk.ts';

const where = { server: '1', story: 'bruecke', day: '2026-02-04' } as const;
const missed = { ...where, kind: 'missed', words: ['fähre', 'preis'] } as const;
const cited: Happening = { ...where, kind: 'cited', paragraph: 2 };
const doubted: Happening = {
  ...where,
  kind: 'doubted',
  reason: 'incomplete',
  paragraphs: [1, 2],
  question: 'Wer zahlt?',
};
const anna: Waiting = { ...where, person: '7', words: ['fähre', 'preis'], language: 'de' };

/** What every driver of the gap desk keeps to. */
export function gapDeskContract(name: string, open: () => Promise<GapDesk>): void {
  describe(`${name} keeps the contract of the gap desk`, () => {
    it('knows nothing at first', async () => {
      const gaps = await open();

      expect(await gaps.counts()).toEqual([]);
      expect(await gaps.waitingOf('7')).toEqual([]);
    });

    it('counts what is alike on one day, in order', async () => {
      const gaps = await open();
      for (const one of [missed, cited, missed, doubted]) await gaps.count(one);
      await gaps.count({ ...missed, day: '2026-02-03' });

      expect(await gaps.counts()).toEqual([
        { ...cited, count: 1 },
        { ...doubted, count: 1 },
        { ...missed, day: '2026-02-03', count: 1 },
        { ...missed, count: 2 },
      ]);
    });

    it('tells a server of itself alone', async () => {
      const gaps = await open();
      await gaps.count(missed);
      await gaps.count({ ...missed, server: '2' });

      expect(await gaps.counts('2')).toEqual([{ ...missed, server: '2', count: 1 }]);
      expect(await gaps.counts()).toHaveLength(2);
    });

    it('refuses what could tell who asked', async () => {
      const gaps = await open();

      await expect(gaps.count({ ...missed, words: ['0171'] })).rejects.toThrow();
      await expect(gaps.count({ ...missed, words: ['max@example.org'] })).rejects.toThrow();
      await expect(gaps.count({ ...missed, day: '2026-02-04T10:00' })).rejects.toThrow();
      expect(await gaps.counts()).toEqual([]);
    });

    it('gives out once who waits for a word of a story', async () => {
      const gaps = await open();
      const ben = { ...anna, person: '8', words: ['fähre'] };
      for (const one of [anna, anna, ben, { ...anna, story: 'bad' }]) await gaps.wait(one);
      const wanted = { server: '1', story: 'bruecke', word: 'preis' };

      expect(await gaps.takeWaiting({ ...wanted, server: '2' })).toEqual([]);
      expect(await gaps.takeWaiting({ ...wanted, word: 'pre' })).toEqual([]);
      expect(await gaps.takeWaiting(wanted)).toEqual([anna]);
      expect(await gaps.takeWaiting(wanted)).toEqual([]);
      expect(await gaps.takeWaiting({ ...wanted, word: 'fähre' })).toEqual([ben]);
      expect(await gaps.waitingOf('7')).toEqual([{ ...anna, story: 'bad' }]);
    });

    it('gives out who waits for another form of the word', async () => {
      const gaps = await open();
      await gaps.wait({ ...anna, words: ['tankern'] });
      await gaps.wait({ ...anna, person: '8', words: ['tank'] });
      const waiting = await gaps.takeWaiting({ server: '1', story: 'bruecke', word: 'tankers' });

      expect(waiting.map(({ person }) => person)).toEqual(['7']);
      expect(await gaps.waitingOf('8')).toHaveLength(1);
    });

    it('forgets who wants to be forgotten, and nothing else', async () => {
      const gaps = await open();
      await gaps.wait(anna);
      await gaps.wait({ ...anna, person: '8' });
      await gaps.count(missed);
      await gaps.forget('7');

      expect(await gaps.waitingOf('7')).toEqual([]);
      expect(await gaps.waitingOf('8')).toHaveLength(1);
      expect(await gaps.counts()).toHaveLength(1);
    });

    it('lets go what is too old, and everything of servers that are gone', async () => {
      const gaps = await open();
      for (const day of ['2026-02-03', '2026-02-04']) {
        for (const server of ['1', '2']) {
          await gaps.count({ ...missed, server, day });
          await gaps.wait({ ...anna, server, day, words: [server === '1' ? 'eins' : 'zwei', 'x'] });
        }
      }
      await gaps.wait({ ...anna, words: ['neu'] });
      await gaps.expire({ before: '2026-02-04', servers: ['2'] });

      expect(await gaps.counts()).toEqual([{ ...missed, count: 1 }]);
      expect(await gaps.waitingOf('7')).toEqual([{ ...anna, words: ['neu'] }]);
    });
  });
}
