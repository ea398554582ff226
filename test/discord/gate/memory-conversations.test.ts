import { expect, it } from 'vitest';
import { MemoryConversations } from '../../../src/discord/gate/memory-conversations.ts';
import { conversationsContract, exchange, limits } from './conversations.contract.ts';

let time = 1;

conversationsContract(
  'memory',
  (limits) => new MemoryConversations(limits, { now: () => time }),
  (milliseconds) => {
    time += milliseconds;
  },
);

it('forgets the conversation that was not used for longest when all together are too long', async () => {
  const conversations = new MemoryConversations(limits);
  for (let key = 0; key < 30; key += 1) {
    await conversations.keep([String(key)], [exchange('x'.repeat(90))]);
  }

  expect(await conversations.get('0')).toBeUndefined();
  expect(await conversations.get('29')).toBeDefined();
});
