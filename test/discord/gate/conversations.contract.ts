// What every driver of conversations keeps to.

import { describe, expect, it } from 'vitest';
import type { Several } from '../../../src/answer/answer.ts';
import type { Exchange } from '../../../src/answer/answerer.ts';
import {
  type ConversationLimits,
  type Conversations,
  messageKey,
} from '../../../src/discord/gate/conversations.ts';
import { notInStoryWith } from '../../support/answers.ts';

export const limits = { exchanges: 3, characters: 100, age: 60_000, allCharacters: 1_000 };

export function exchange(question: string): Exchange {
  return { question, answer: notInStoryWith([], { notice: '' }) };
}

/**
 * What every driver of conversations keeps to.
 *
 * @param advance - Lets that many milliseconds pass for what was opened last.
 */
export function conversationsContract(
  name: string,
  open: (limits: ConversationLimits) => Conversations,
  advance: (milliseconds: number) => void | Promise<void>,
): void {
  describe(`${name} keeps the contract of conversations`, () => {
    it('finds a conversation under each of its keys', async () => {
      const conversations = open(limits);

      await conversations.keep(['channel:1', messageKey('2')], [exchange('a')]);

      expect(await conversations.get('channel:1')).toEqual([exchange('a')]);
      expect(await conversations.get('message:2')).toEqual([exchange('a')]);
      expect(await conversations.get('message:3')).toBeUndefined();
    });

    it('tells what a person asked and chose, and forgets all of it and nothing else', async () => {
      const conversations = open(limits);
      const asked = [
        { ...exchange('a'), by: 'anna' },
        { ...exchange('b'), by: 'ben' },
      ];
      await conversations.keep(['channel:1', 'message:2'], asked);
      await conversations.keep(['channel:3'], asked.slice(0, 1));
      await conversations.chose('anna', '1', 'bruecke');
      await conversations.chose('ben', '1', 'faehre');
      await conversations.heard('anna', 'en');

      expect(await conversations.questionsOf('anna')).toEqual(['a']);
      expect(await conversations.storiesOf('anna')).toEqual(['bruecke']);

      await conversations.forget('anna');
      expect(await conversations.questionsOf('anna')).toEqual([]);
      expect(await conversations.storiesOf('anna')).toEqual([]);
      expect(await conversations.spokenBy('anna')).toBeUndefined();
      expect(await conversations.get('channel:3')).toBeUndefined();
      expect(await conversations.get('message:2')).toEqual(asked.slice(1));
      expect(await conversations.chosenBy('ben', '1')).toBe('faehre');
    });

    it('remembers the language that somebody wrote in last', async () => {
      const conversations = open(limits);

      await conversations.heard('anna', 'en');
      await conversations.heard('ben', 'en');
      await conversations.heard('ben', 'de');

      expect(await conversations.spokenBy('anna')).toBe('en');
      expect(await conversations.spokenBy('ben')).toBe('de');
      expect(await conversations.spokenBy('carl')).toBeUndefined();
    });

    it('remembers which story a person chose last in a channel', async () => {
      const conversations = open(limits);
      await conversations.chose('anna', 'general', 'pool');
      await conversations.chose('anna', 'general', 'organ');

      expect(await conversations.chosenBy('anna', 'general')).toBe('organ');
      expect(await conversations.chosenBy('anna', 'other')).toBeUndefined();
      expect(await conversations.chosenBy('ben', 'general')).toBeUndefined();
    });

    it('keeps the last exchanges only', async () => {
      const conversations = open(limits);

      await conversations.keep(['x'], ['a', 'b', 'c', 'd'].map(exchange));

      expect(await conversations.get('x')).toEqual(['b', 'c', 'd'].map(exchange));
    });

    it('keeps an answer without what it was found by, alone and among several', async () => {
      const conversations = open(limits);
      const retrieved = ['a', 'b'].map((article) => ({
        article,
        paragraph: 1,
        kind: 'text' as const,
        score: 0.5,
        evidence: { reader: 1 },
      }));
      const { answer } = exchange('x');
      if (!('lookup' in answer)) throw new Error('It was not looked up.');
      const found = { ...answer, lookup: { ...answer.lookup, retrieved } };
      const several: Several = {
        status: 'several',
        by: 'question',
        language: 'de',
        timings: answer.timings,
        parts: [{ question: 'x', answer: found }],
        leftOut: [],
      };

      await conversations.keep(
        ['x'],
        [
          { question: 'x', answer: found },
          { question: 'y', answer: several },
        ],
      );

      const kept = (await conversations.get('x')) ?? [];
      expect(kept[0]).toEqual({ question: 'x', answer });
      expect(kept[1]?.answer).toEqual({ ...several, parts: [{ question: 'x', answer }] });
    });

    it('keeps fewer exchanges when they are long', async () => {
      const conversations = open(limits);
      const long = exchange('x'.repeat(60));

      await conversations.keep(['x'], [long, long]);
      await conversations.keep(['y'], [exchange('y'.repeat(101))]);

      expect(await conversations.get('x')).toEqual([long]);
      expect(await conversations.get('y')).toEqual([]);
    });

    it('forgets a conversation that nobody continues', async () => {
      const conversations = open(limits);
      await conversations.keep(['x'], [exchange('a')]);

      await advance(limits.age + 1);

      expect(await conversations.get('x')).toBeUndefined();
    });
  });
}
