import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/answer/answerer.ts';
import { Conversations, messageKey } from '../../../src/discord/gate/conversations.ts';
import { notInStoryWith } from '../../support/answers.ts';

const limits = { exchanges: 3, characters: 100, age: 60_000, allCharacters: 1_000 };

function exchange(question: string): Exchange {
  return { question, answer: notInStoryWith([], { notice: '' }) };
}

describe('Conversations', () => {
  it('finds a conversation under each of its keys', () => {
    const conversations = new Conversations(limits);

    conversations.keep(['channel:1', messageKey('2')], [exchange('a')]);

    expect(conversations.get('channel:1')).toEqual([exchange('a')]);
    expect(conversations.get('message:2')).toEqual([exchange('a')]);
    expect(conversations.get('message:3')).toBeUndefined();
  });

  it('keeps the last exchanges only', () => {
    const conversations = new Conversations(limits);

    conversations.keep(['x'], ['a', 'b', 'c', 'd'].map(exchange));

    expect(conversations.get('x')).toEqual(['b', 'c', 'd'].map(exchange));
  });

  it('keeps fewer exchanges when they are long', () => {
    const conversations = new Conversations(limits);
    const long = exchange('x'.repeat(60));

    conversations.keep(['x'], [long, long]);
    conversations.keep(['y'], [exchange('y'.repeat(101))]);

    expect(conversations.get('x')).toEqual([long]);
    expect(conversations.get('y')).toEqual([]);
  });

  it('forgets a conversation that nobody continues', () => {
    let time = 1;
    const conversations = new Conversations(limits, { now: () => time });
    conversations.keep(['x'], [exchange('a')]);

    time += limits.age + 1;

    expect(conversations.get('x')).toBeUndefined();
  });

  it('forgets the conversation that was not used for longest when all together are too long', () => {
    const conversations = new Conversations(limits);
    for (let key = 0; key < 30; key += 1) {
      conversations.keep([String(key)], [exchange('x'.repeat(90))]);
    }

    expect(conversations.get('0')).toBeUndefined();
    expect(conversations.get('29')).toBeDefined();
  });
});
