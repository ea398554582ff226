import { describe, expect, it } from 'vitest';
import { createPace, isUnpaced } from '../../../src/discord/delivery/pace.ts';
import { sendOnce } from '../../../src/discord/delivery/send-once.ts';

it('lets fifty requests go at once, and no more than fifty in any second', () => {
  let now = 1_000;
  const pace = createPace(() => now);
  const times: number[] = [];
  for (let number = 0; number < 230; number += 1) {
    times.push(now + pace());
    // Some come together, some apart.
    if (number % 7 === 0) now += 31;
  }

  expect(times.slice(0, 50).every((at, index) => index === 0 || at <= 1_000 + 31 * 8)).toBe(true);
  for (const [index, at] of times.entries()) {
    expect(times.filter((other) => other > at - 1_000 && other <= at).length).toBeLessThanOrEqual(
      50,
    );
    expect(at).toBeGreaterThanOrEqual(times[index - 1] ?? 0);
  }
});

describe('what answers an interaction', () => {
  const api = 'https://discord.com/api/v10';

  it.each([
    `${api}/interactions/123/a-token/callback`,
    `${api}/webhooks/123/a-token`,
    `${api}/webhooks/123/a-token/messages/@original?with_components=true`,
  ])('does not count: %s', (url) => expect(isUnpaced(url)).toBe(true));

  it.each([
    `${api}/channels/123/messages`,
    `${api}/applications/123/commands`,
    `${api}/gateway/bot`,
    `${api}/webhooks/123`,
  ])('is not %s', (url) => expect(isUnpaced(url)).toBe(false));
});

it('is kept to by every try of a request that counts, and by no other', async () => {
  let turns = 0;
  let tries = 0;
  const send = sendOnce({
    authorization: () => 'Bot token',
    delays: [0, 0],
    pace: () => {
      turns += 1;
      return 0;
    },
    async send() {
      tries += 1;
      return new Response(null, { status: 502 });
    },
  });

  await send('https://discord.com/api/v10/channels/123', { method: 'GET' });
  expect([tries, turns]).toEqual([3, 3]);
  await send('https://discord.com/api/v10/webhooks/123/t/messages/@original', { method: 'PATCH' });
  expect([tries, turns]).toEqual([6, 3]);
});
