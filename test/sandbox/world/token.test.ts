import { Client } from 'discord.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newToken } from '../../../src/sandbox/world/token.ts';

/** Letters of base64 whose bytes chance could give: "Bot" and "Bearer" are taken off what begins so. */
const beginnings = ['Bot', 'bot', 'BOT_', 'Bearer', 'bearer-', ''];

const snowflakes = fc.bigInt({ min: 1n << 50n, max: (1n << 63n) - 1n }).map(String);
const bytes = fc
  .tuple(fc.constantFrom(...beginnings), fc.uint8Array({ minLength: 40, maxLength: 40 }))
  .map(([first, others]) =>
    Buffer.from(`${first}${Buffer.from(others).toString('base64url')}`, 'base64url'),
  );

it('gives tokens of which discord.js sends every letter', async () => {
  await fc.assert(
    fc.asyncProperty(snowflakes, bytes, async (id, random) => {
      const token = newToken(id, (count) => random.subarray(0, count));
      // Nobody listens there: what it would send is read off it.
      const client = new Client({ intents: [], rest: { api: 'http://127.0.0.1:1', retries: 0 } });
      const failed = client.login(token).catch(() => {});

      expect(client.token).toBe(token);
      await failed;
    }),
    { numRuns: 200 },
  );
});

it('names its application in a token, as Discord does', () => {
  const id = '968556348390391859';
  const [first = '', ...others] = newToken(id).split('.');

  expect(Buffer.from(first, 'base64url').toString()).toBe(id);
  expect(others.map(({ length }) => length)).toEqual([6, 38]);
  expect(newToken(id)).not.toBe(newToken(id));
});
