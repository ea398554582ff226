import { expect, it } from 'vitest';
import { nonceFor } from '../../../src/discord/delivery/nonce.ts';
import { kindOfRequest, routeOf } from '../../../src/discord/delivery/request-kind.ts';

const api = 'https://discord.com/api/v10';

it.each([
  ['GET', '/channels/1/messages?limit=5', undefined, 'repeatable'],
  ['PATCH', '/webhooks/1/token/messages/@original', '{}', 'repeatable'],
  ['PUT', '/applications/1/commands', '[]', 'repeatable'],
  ['POST', '/interactions/1/token/callback?with_response=false', '{}', 'first-response'],
  ['POST', '/webhooks/1/token', '{}', 'follow-up'],
  ['POST', '/channels/1/messages', '{"content":"a","enforce_nonce":true}', 'repeatable'],
  ['POST', '/channels/1/messages', '{"content":"a","enforce_nonce":false}', 'once'],
  ['POST', '/channels/1/messages', new FormData(), 'once'],
  ['POST', '/channels/1/typing', undefined, 'once'],
])('%s %s is known for what it is', (method, path, body, kind) => {
  expect(kindOfRequest(method, `${api}${path}`, body).kind).toBe(kind);
});

it.each([
  [`${api}/interactions/123456/aW50ZXJhY3Rpb24/callback`, '/interactions/:id/:token/callback'],
  [
    `${api}/webhooks/123456/s3cr-t_/messages/@original?x=1`,
    '/webhooks/:id/:token/messages/@original',
  ],
  ['http://127.0.0.1:8080/api/v10/channels/42/messages', '/channels/:id/messages'],
  [`${api}/channels/1/messages/2/reactions/%F0%9F/@me`, '/channels/:id/messages/:id/reactions'],
])('a route tells neither ids nor tokens', (url, route) => {
  expect(routeOf(url)).toBe(route);
});

it('makes nonces that Discord takes, for edits of a question too', () => {
  const edited = nonceFor('1234567890123456789:1764195000000', 3).nonce;

  expect(edited.length).toBeLessThanOrEqual(25);
  expect(edited).not.toBe(nonceFor('1234567890123456789:1764195000001', 3).nonce);
  expect(nonceFor('1234567890123456789', 0).nonce).toBe('1234567890123456789.0');
});
