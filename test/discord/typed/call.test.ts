import { expect, it } from 'vitest';
import { type Call, callsBot } from '../../../src/discord/typed/call.ts';

const mention: Call = { author: 'person', place: 'guild', pings: 'bot' };

it.each([
  ['a mention', {}],
  ['a mention of its role', { pings: 'role' }],
  ['a direct message', { place: 'direct-message', pings: 'nobody' }],
] satisfies [string, Partial<Call>][])('%s calls the bot', (_, call) => {
  expect(callsBot({ ...mention, ...call })).toBe(true);
});

it.each([
  ['a message without a mention, @everyone, or a reply that does not ping it', { pings: 'nobody' }],
  ['another bot', { author: 'bot' }],
  ['a webhook', { author: 'webhook' }],
  ['a system message', { author: 'system' }],
  ['another bot in a direct message', { author: 'bot', place: 'direct-message' }],
] satisfies [string, Partial<Call>][])('%s does not', (_, call) => {
  expect(callsBot({ ...mention, ...call })).toBe(false);
});
