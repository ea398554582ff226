import { PermissionsBitField } from 'discord.js';
import { expect, it } from 'vitest';
import { personalLink, serverLink } from '../../../src/discord/bot/invite-links.ts';

it('asks for a server for what the bot does there, and for nothing else', () => {
  const { origin, pathname, searchParams } = new URL(serverLink('123'));

  expect(origin + pathname).toBe('https://discord.com/oauth2/authorize');
  expect(searchParams.get('client_id')).toBe('123');
  expect(searchParams.get('scope')?.split(' ')).toEqual(['bot', 'applications.commands']);
  const permissions = new PermissionsBitField(BigInt(searchParams.get('permissions') ?? ''));
  expect(permissions.toArray().toSorted()).toEqual([
    'ReadMessageHistory',
    'SendMessages',
    'SendMessagesInThreads',
    'ViewChannel',
  ]);
});

it('asks somebody for the commands alone', () => {
  const { searchParams } = new URL(personalLink('123'));

  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: '123',
    scope: 'applications.commands',
    integration_type: '1',
  });
});
