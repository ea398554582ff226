import { expect, it } from 'vitest';
import { PlainChannels } from '../../../src/discord/state/plain-channels.ts';

it('remembers for an hour where a card was refused, and there alone', () => {
  let now = 1;
  const plain = new PlainChannels(() => now);
  plain.note('7');

  expect(plain.has('7')).toBe(true);
  expect(plain.has('8')).toBe(false);
  now += 60 * 60_000 - 1;
  expect(plain.has('7')).toBe(true);
  now += 2;
  expect(plain.has('7')).toBe(false);
});
