// What every driver of sent answers keeps to.

import { describe, expect, it } from 'vitest';
import {
  followed,
  type SentAnswer,
  type SentAnswers,
} from '../../../src/library/sent/sent-answers.ts';

/** An answer that quotes one paragraph. */
export function sentAnswer(message: string, sent = 1_000): SentAnswer {
  return {
    message,
    channel: '7',
    guild: '8',
    language: 'de',
    sent,
    passages: [
      { number: 1, article: 'bruecke', paragraph: 2, kind: 'text', quote: 'Zu.', hash: 'a1' },
    ],
    told: '',
  };
}

/** What every driver of sent answers keeps to. */
export function sentAnswersContract(name: string, open: () => Promise<SentAnswers>): void {
  describe(`${name} keeps the contract of sent answers`, () => {
    it('has nothing at first', async () => {
      expect(await (await open()).youngAt(0)).toEqual([]);
    });

    it('gives back what was kept, oldest first, with and without a server', async () => {
      const store = await open();
      const { guild: _, ...direct } = sentAnswer('2', 2_000);
      await store.keep(direct);
      await store.keep(sentAnswer('1'));

      expect(await store.youngAt(3_000)).toEqual([sentAnswer('1'), direct]);
    });

    it('gives nothing that is 24 hours old', async () => {
      const store = await open();
      await store.keep(sentAnswer('1'));

      expect(await store.youngAt(1_000 + followed - 1)).toHaveLength(1);
      expect(await store.youngAt(1_000 + followed)).toEqual([]);
    });

    it('forgets what is too old when another is kept', async () => {
      const store = await open();
      await store.keep(sentAnswer('1'));
      await store.keep(sentAnswer('2', 1_000 + followed));

      expect((await store.youngAt(1_000)).map(({ message }) => message)).toEqual(['2']);
    });

    it('keeps one answer for a message: the last that it said', async () => {
      const store = await open();
      await store.keep({ ...sentAnswer('1'), told: 'gone' });
      await store.keep({ ...sentAnswer('1', 2_000), language: 'en' });

      expect(await store.youngAt(3_000)).toEqual([{ ...sentAnswer('1', 2_000), language: 'en' }]);
    });

    it('notes what is told, but of the answer alone that it is told of', async () => {
      const store = await open();
      const first = sentAnswer('1');
      await store.keep(first);
      await store.tell(first, 'changed');
      expect(await store.youngAt(3_000)).toEqual([{ ...first, told: 'changed' }]);

      const next = sentAnswer('1', 2_000);
      await store.keep(next);
      await store.tell(first, 'gone');
      expect(await store.youngAt(3_000)).toEqual([next]);
    });

    it('forgets messages that are gone', async () => {
      const store = await open();
      await store.keep(sentAnswer('1'));
      await store.keep(sentAnswer('2'));
      await store.forget(['1', '3']);

      expect((await store.youngAt(1_000)).map(({ message }) => message)).toEqual(['2']);
    });

    it('keeps nothing that is no answer', async () => {
      const store = await open();

      await expect(store.keep({ ...sentAnswer('1'), passages: [] })).rejects.toThrow();
      await expect(store.keep({ ...sentAnswer('1'), channel: 'general' })).rejects.toThrow();
      expect(await store.youngAt(1_000)).toEqual([]);
    });
  });
}
