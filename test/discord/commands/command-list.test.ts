import { expect, it } from 'vitest';
import { commandList } from '../../../src/discord/commands/command-list.ts';

it('gives a slash to what is typed alone', () => {
  const ask = { kind: 'chatInput', data: { name: 'ask' } } as const;
  const help = { kind: 'chatInput', data: { name: 'help' } } as const;
  const check = { kind: 'message', data: { name: 'Check against the story' } } as const;

  expect(commandList([check, ask, help])).toBe(
    '/ask, /help; in the menu of a message: Check against the story',
  );
  expect(commandList([ask])).toBe('/ask');
});
