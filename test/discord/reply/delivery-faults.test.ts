import { DiscordAPIError } from 'discord.js';
import { expect, it } from 'vitest';
import { deliveryFaultOf, NotAllowed } from '../../../src/discord/reply/faults.ts';

const refusal = (status: number, code: number) =>
  new DiscordAPIError({ code, message: 'no' }, code, status, 'POST', 'https://discord.test', {});

it.each([
  [403, 50013, 'forbidden'],
  [400, 160002, 'no-reference'],
  [404, 10062, 'gone'],
  [403, 0, 'forbidden'],
  [404, 0, 'gone'],
  [400, 50035, 'other'],
])('tells what a refusal with status %i and code %i means', (status, code, fault) => {
  expect(deliveryFaultOf(refusal(status, code))).toBe(fault);
});

it('takes what was not sent for forbidden, and what is no refusal for a bug', () => {
  expect(deliveryFaultOf(new NotAllowed('no'))).toBe('forbidden');
  expect(deliveryFaultOf(new Error('bug'))).toBe('other');
});
