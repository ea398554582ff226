// What every driver of asked questions keeps to.

import { beforeEach, describe, expect, it } from 'vitest';
import type {
  AskedQuestionLimits,
  AskedQuestions,
} from '../../../src/discord/gate/asked-questions.ts';

const limits = { age: 60_000, messages: 4, characters: 1_000 };

type Open = (limits: AskedQuestionLimits, clock: { now(): number }) => Promise<AskedQuestions>;

/** What every driver of asked questions keeps to; each call of `open` gives an empty one. */
export function askedQuestionsContract(name: string, open: Open): void {
  describe(`${name} keeps the contract of asked questions`, () => {
    let time: number;
    let asked: AskedQuestions;

    beforeEach(async () => {
      time = Date.UTC(2026, 0, 1);
      asked = await open(limits, { now: () => time });
    });

    const known = (...ids: readonly string[]) => Promise.all(ids.map((id) => asked.of(id)));

    it('tells what a person asked, and forgets all of it and nothing else', async () => {
      await asked.keep(['1', '2'], 'Wer?', 'anna');
      await asked.keep(['3'], 'Was?', 'ben');
      expect(await asked.questionsOf('anna')).toEqual(['Wer?']);

      await asked.forget('anna');

      expect(await asked.questionsOf('anna')).toEqual([]);
      expect(await known('1', '2', '3')).toEqual([undefined, undefined, 'Was?']);
    });

    it('finds a question by each message that answers it, and by no other', async () => {
      await asked.keep(['1', '2'], 'Wer?\n„Warum“ 🌉');

      expect(await known('1', '2', '3')).toEqual([
        'Wer?\n„Warum“ 🌉',
        'Wer?\n„Warum“ 🌉',
        undefined,
      ]);
    });

    it('keeps what is asked at the same moment', async () => {
      await Promise.all(['1', '2', '3'].map((id) => asked.keep([id], id)));

      expect(await known('1', '2', '3')).toEqual(['1', '2', '3']);
    });

    it('takes the last question of a message', async () => {
      await asked.keep(['1'], 'a');
      await asked.keep(['1'], 'b');

      expect(await asked.of('1')).toBe('b');
    });

    it('forgets a question at its age, however often somebody asks for it', async () => {
      await asked.keep(['1'], 'a');
      time += limits.age;
      expect(await asked.of('1')).toBe('a');
      time += 1;

      expect(await asked.of('1')).toBeUndefined();
    });

    it('forgets the oldest when there are too many', async () => {
      for (const id of ['1', '2', '3', '4']) await asked.keep([id], id);
      await asked.of('1');
      await asked.keep(['5'], '5');

      expect(await known('1', '2', '5')).toEqual([undefined, '2', '5']);
    });

    it('forgets the oldest when all together are too long', async () => {
      for (const id of ['1', '2', '3']) await asked.keep([id], 'x'.repeat(400));

      expect((await known('1', '2', '3')).map((question) => question?.length)).toEqual([
        undefined,
        400,
        400,
      ]);
    });
  });
}
