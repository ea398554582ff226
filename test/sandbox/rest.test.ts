// REST beyond single resources: authorisation, permissions, limits, faults and the log.

import { connect as connectSocket } from 'node:net';
import { type DMChannel, Events, RESTEvents, type TextChannel, type User } from 'discord.js';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { InvalidRequests } from '../../src/sandbox/rest/invalid-requests.ts';
import { usualLimits } from '../../src/sandbox/rest/rate-limits.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { ManualClock } from '../../src/sandbox/time/clock.ts';
import { call, connect, takeViolations, test } from '../support/sandbox.ts';

describe('authorisation', () => {
  test('refuses a wrong or missing token and counts it', async ({ sandbox }) => {
    const wrong = await call(sandbox, 'GET', '/users/@me', undefined, {
      Authorization: 'Bot nonsense',
    });
    const missing = await call(sandbox, 'GET', '/users/@me', undefined, {});
    expect([wrong.status, missing.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual({ message: '401: Unauthorized', code: 0 });
    expect(sandbox.invalidRequestCount).toBe(2);
  });

  test('bans an address after too many invalid requests, for a time', async () => {
    const wireClock = new ManualClock();
    const sandbox = await startSandbox({
      wireClock,
      rateLimits: { ...usualLimits, invalidRequests: { requests: 3, window: 600_000 } },
    });
    sandbox.fail({ path: '/users/@me', status: 403, times: 3 });
    for (let count = 0; count < 3; count += 1) await call(sandbox, 'GET', '/users/@me');
    expect(sandbox.invalidRequestCount).toBe(3);

    const banned = await fetch(`${sandbox.restUrl}/v10/users/@me`);
    expect([banned.status, banned.headers.get('via'), await banned.text()]).toEqual([
      429,
      null,
      'error code: 1015',
    ]);
    wireClock.advance(600_000);
    expect((await call(sandbox, 'GET', '/users/@me')).status).toBe(200);
    await sandbox.stop();
  });

  test('the ban comes at 10,000 in ten minutes', () => {
    const clock = new ManualClock();
    const requests = new InvalidRequests(clock);
    for (let count = 0; count < 9999; count += 1) requests.record(429, false);
    requests.record(404, false);
    requests.record(429, true);
    expect(requests.isBanned).toBe(false);
    requests.record(401, false);
    expect(requests.isBanned).toBe(true);
    clock.advance(600_000);
    expect(requests.count).toBe(0);
  });

  test('knows only its own routes and version', async ({ sandbox }) => {
    expect((await call(sandbox, 'GET', '/nowhere')).body).toEqual({
      message: '404: Not Found',
      code: 0,
    });
    expect(takeViolations(sandbox)).toEqual([expect.stringContaining('UNHANDLED_ROUTE')]);
    const old = await fetch(`${sandbox.restUrl}/v6/users/@me`);
    expect(await old.json()).toMatchObject({ code: 50041 });
    const broken = await fetch(`${sandbox.restUrl}/v10/channels/${sandbox.general.id}/messages`, {
      method: 'POST',
      body: '{"content":',
      headers: { Authorization: `Bot ${sandbox.token}` },
    });
    expect(await broken.json()).toMatchObject({ code: 50109 });
  });

  test('says when its port is taken', async ({ sandbox }) => {
    await expect(startSandbox({ port: sandbox.port })).rejects.toThrow(
      `Port ${sandbox.port} of 127.0.0.1 is in use`,
    );
  });

  test('listens on the loopback address only', async ({ sandbox }) => {
    const refused = await new Promise<string>((resolve) => {
      // Another address of the same machine: a server bound to all of them would answer.
      const socket = connectSocket({ port: sandbox.port, host: '127.0.0.2' });
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
      socket.on('connect', () => {
        socket.destroy();
        resolve('connected');
      });
    });
    expect(refused).toBe('ECONNREFUSED');
    expect(sandbox.restUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api$/);
  });
});

describe('what the bot can look up', () => {
  test('is itself, its application, people, servers, channels and members', async ({
    sandbox,
    bot,
  }) => {
    const anna = sandbox.user('Anna');
    expect(bot.user.id).toBe(sandbox.botId);
    expect((await bot.application.fetch()).name).toBe('Footnote');
    expect((await bot.users.fetch(anna.id)).globalName).toBe('Anna');
    await expect(bot.users.fetch('1')).rejects.toMatchObject({ code: 10013 });

    const guild = await bot.guilds.fetch({ guild: sandbox.guild.id, force: true });
    expect(guild).toMatchObject({ name: 'Sandbox', preferredLocale: 'en-US' });
    expect((await bot.guilds.fetch()).size).toBe(1);
    expect((await guild.channels.fetch()).map((channel) => channel?.name)).toEqual([
      'general',
      'questions',
    ]);
    expect((await guild.roles.fetch()).map((role) => role.name)).toContain('@everyone');
    expect((await guild.members.fetch(anna.id)).user.id).toBe(anna.id);
    await expect(guild.members.fetch('1')).rejects.toMatchObject({ code: 10007 });
    await expect(bot.channels.fetch('1')).rejects.toMatchObject({ code: 10003 });
    expect((await guild.channels.fetchActiveThreads()).threads.size).toBe(0);
  });

  test('channels come and go with events', async ({ sandbox, bot }) => {
    const created = new Promise<string>((resolve) =>
      bot.once(Events.ChannelCreate, (channel) => resolve(channel.name)),
    );
    const channel = sandbox.addChannel('new');
    expect(await created).toBe('new');
    const deleted = new Promise<string>((resolve) =>
      bot.once(Events.ChannelDelete, (gone) => resolve(gone.id)),
    );
    sandbox.deleteChannel(channel);
    expect(await deleted).toBe(channel.id);
    expect((await call(sandbox, 'POST', `/channels/${channel.id}/typing`)).body['code']).toBe(
      10003,
    );
    expect(() => channel.send(sandbox.user('Anna'), 'x')).toThrow('The channel was deleted.');
  });
});

describe('permissions', () => {
  test('without sight of a channel: 50001, and no events', async ({ sandbox, bot }) => {
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    sandbox.denyPermission(sandbox.general, 'ViewChannel');
    await expect(channel.send('x')).rejects.toMatchObject({ code: 50001, status: 403 });

    const seen: string[] = [];
    bot.on(Events.MessageCreate, (message) => seen.push(message.channelId));
    const anna = sandbox.user('Anna');
    const last = new Promise<void>((resolve) =>
      bot.on(
        Events.MessageCreate,
        (message) => message.channelId === sandbox.questions.id && resolve(),
      ),
    );
    sandbox.general.send(anna, `${sandbox.botMention} here?`);
    sandbox.questions.send(anna, `${sandbox.botMention} there?`);
    await last;
    expect(seen).toEqual([sandbox.questions.id]);

    sandbox.allowPermission(sandbox.general, 'ViewChannel');
    await channel.send('Back.');
  });

  test('without leave to send, embed, attach or start threads: 50013', async ({ sandbox, bot }) => {
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    sandbox.denyPermission(sandbox.general, 'EmbedLinks', 'AttachFiles', 'CreatePublicThreads');
    const own = await channel.send('Text is fine.');
    await expect(channel.send({ embeds: [{ title: 'x' }] })).rejects.toMatchObject({ code: 50013 });
    await expect(channel.send({ files: [Buffer.from('x')] })).rejects.toMatchObject({
      code: 50013,
    });
    await expect(own.startThread({ name: 'x' })).rejects.toMatchObject({ code: 50013 });

    const updated = new Promise((resolve) => bot.once(Events.ChannelUpdate, resolve));
    sandbox.denyPermission(sandbox.general, 'SendMessages');
    await updated;
    await expect(channel.send('x')).rejects.toMatchObject({ code: 50013 });
    await expect(channel.sendTyping()).rejects.toMatchObject({ code: 50013 });
    expect(channel.permissionsFor(bot.user)?.has('SendMessages')).toBe(false);
  });

  test('a reply without leave to read the history: 160002', async ({ sandbox, bot }) => {
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    const own = await channel.send('One.');
    sandbox.denyPermission(sandbox.general, 'ReadMessageHistory');
    await expect(own.reply('Two.')).rejects.toMatchObject({ code: 160002 });
    await expect(channel.messages.fetch({ message: own.id, force: true })).rejects.toMatchObject({
      code: 50001,
    });
    expect((await channel.messages.fetch({ cache: false })).size).toBe(0);
  });

  test('in a thread they come from its channel', async ({ sandbox, bot }) => {
    const anna = sandbox.user('Anna');
    const thread = sandbox.general.startThread(anna, 'Topic');
    sandbox.denyPermission(sandbox.general, 'SendMessagesInThreads');
    expect(
      (await call(sandbox, 'POST', `/channels/${thread.id}/messages`, { content: 'x' })).body[
        'code'
      ],
    ).toBe(50013);
    expect(bot.isReady()).toBe(true);
  });

  test('a person who closed their direct messages: 50007', async ({ sandbox, bot }) => {
    const anna = sandbox.user('Anna');
    const user: User = await bot.users.fetch(anna.id);
    const channel: DMChannel = await user.createDM();
    sandbox.closeDms(anna);
    await expect(channel.send('x')).rejects.toMatchObject({ code: 50007, status: 403 });
    sandbox.openDms(anna);
    await channel.send('y');
    expect(anna.directChannel.messages.map((message) => message.content)).toEqual(['y']);
    expect(
      (await call(sandbox, 'POST', '/users/@me/channels', { recipient_id: '1' })).body['code'],
    ).toBe(50033);
  });
});

describe('rate limits', () => {
  test('every response says how many requests are left', async ({ sandbox }) => {
    const { headers } = await call(sandbox, 'GET', `/channels/${sandbox.general.id}`);
    expect(headers.get('x-ratelimit-limit')).toBe('50');
    expect(headers.get('x-ratelimit-remaining')).toBe('49');
    expect(headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/);
    expect(Number(headers.get('x-ratelimit-reset-after'))).toBeLessThanOrEqual(1);
  });

  test('a bucket, and everything together, refuse what is too much', async () => {
    const wireClock = new ManualClock();
    const sandbox = await startSandbox({
      wireClock,
      rateLimits: { global: { requests: 4, window: 1000 }, bucket: { requests: 2, window: 5000 } },
    });
    const get = (channel: string) => call(sandbox, 'GET', `/channels/${channel}`);
    await get(sandbox.general.id);
    await get(sandbox.general.id);
    const third = await get(sandbox.general.id);
    expect([third.status, third.body]).toEqual([
      429,
      { message: 'You are being rate limited.', retry_after: 5, global: false },
    ]);
    expect(third.headers.get('x-ratelimit-scope')).toBe('user');
    expect(third.headers.get('retry-after')).toBe('5');
    await get(sandbox.questions.id);

    const fifth = await get(sandbox.questions.id);
    expect(fifth.body).toMatchObject({ global: true, retry_after: 1 });
    expect(fifth.headers.get('x-ratelimit-global')).toBe('true');
    const callback = await call(sandbox, 'POST', '/interactions/1/x/callback', { type: 5 }, {});
    expect(callback.status).toBe(404);

    wireClock.advance(5000);
    expect((await get(sandbox.general.id)).status).toBe(200);
    await sandbox.stop();
  });

  for (const scope of ['user', 'global', 'shared'] as const) {
    test(`an injected ${scope} limit is waited out by the client`, async ({ sandbox, bot }) => {
      const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
      const limited: object[] = [];
      bot.rest.on(RESTEvents.RateLimited, (info) => limited.push(info));
      sandbox.rateLimit({ path: `/channels/${channel.id}/messages`, scope, retryAfter: 0.05 });
      await channel.send('After all.');

      sandbox.rateLimit({ scope, retryAfter: 1.5 });
      const raw = await call(sandbox, 'GET', '/users/@me');
      expect(raw.headers.get('x-ratelimit-scope')).toBe(scope);
      expect(raw.body).toMatchObject({ retry_after: 1.5, global: scope === 'global' });
      expect(limited).toEqual([
        expect.objectContaining({ global: scope === 'global', retryAfter: expect.any(Number) }),
      ]);
      expect(sandbox.requests.slice(-3).map(({ status }) => status)).toEqual([429, 200, 429]);
      expect(sandbox.invalidRequestCount).toBe(scope === 'shared' ? 0 : 2);
    });
  }
});

describe('planned faults', () => {
  test('fail so many requests and no more', async ({ sandbox, bot }) => {
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    sandbox.fail({
      method: 'POST',
      path: /\/messages$/,
      status: 403,
      code: 50013,
      message: 'Missing Permissions',
      times: 2,
    });
    await expect(channel.send('x')).rejects.toMatchObject({ code: 50013 });
    await expect(channel.send('x')).rejects.toMatchObject({ code: 50013 });
    await channel.send('x');

    sandbox.fail({ path: '/nowhere', status: 500 });
    sandbox.clearFaults();
    expect((await call(sandbox, 'GET', `/channels/${channel.id}`)).status).toBe(200);
  });

  test('a server error is tried again by the client', async ({ sandbox, bot }) => {
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    sandbox.fail({ method: 'POST', status: 502, body: '<html>Bad Gateway</html>', times: 2 });
    await channel.send('x');
    expect(sandbox.requests.slice(-3).map(({ status }) => status)).toEqual([502, 502, 200]);
  });

  test('break a connection, or hold a request back', async ({ sandbox }) => {
    sandbox.drop({ path: '/users/@me' });
    await expect(call(sandbox, 'GET', '/users/@me')).rejects.toThrow('fetch failed');

    const release = sandbox.hold({ path: '/users/@me' });
    let isAnswered = false;
    const held = call(sandbox, 'GET', '/users/@me').then(() => {
      isAnswered = true;
    });
    await call(sandbox, 'GET', '/users/@me');
    expect(isAnswered).toBe(false);
    release();
    await held;
  });
});

describe('the record', () => {
  test('keeps requests with bodies and times, and tells subscribers', async ({
    sandbox,
    clock,
  }) => {
    const bot = await connect(sandbox);
    const events: string[] = [];
    const unsubscribe = sandbox.subscribe((event) => events.push(event.type));
    clock.advance(5);
    await ((await bot.channels.fetch(sandbox.general.id)) as TextChannel).send('Hello.');
    unsubscribe();
    expect(sandbox.requests.at(-1)).toMatchObject({
      at: clock.now(),
      method: 'POST',
      path: `/channels/${sandbox.general.id}/messages`,
      body: { content: 'Hello.' },
      responseBody: { content: 'Hello.' },
      status: 200,
    });
    expect(events).toEqual(expect.arrayContaining(['message-create', 'dispatch', 'request']));
    await bot.destroy();
  });

  test('names method, path and field of every violation', async ({ sandbox }) => {
    await call(sandbox, 'POST', `/channels/${sandbox.general.id}/messages`, {
      content: 'x',
      embed: {},
      embeds: [{ titel: 'x' }],
    });
    expect(() => sandbox.assertNoViolations()).toThrow(
      `request POST /channels/${sandbox.general.id}/messages at embeds.0.titel: Discord knows no such field`,
    );
    expect(takeViolations(sandbox)).toEqual([
      expect.stringContaining('embed:'),
      expect.stringContaining('embeds.0.titel:'),
    ]);
  });

  test('says what it waited for in vain', async ({ sandbox }) => {
    await expect(sandbox.waitForMessage(() => false, 10)).rejects.toThrow(
      'Waited 10 ms for a message',
    );
    await expect(sandbox.waitForBot(10)).rejects.toThrow('for a bot');
  });
});

describe('requests that no client sends', () => {
  test('are refused without harm', async ({ sandbox }) => {
    const status = async (address: string, init?: RequestInit) =>
      (await fetch(`${sandbox.restUrl}/v10${address}`, init)).status;
    expect(await status('/channels/%')).toBe(400);
    expect(await status('/channels/%E0%A4%A')).toBe(400);

    const headers = { Authorization: `Bot ${sandbox.token}` };
    const path = `/channels/${sandbox.general.id}/messages`;
    for (const body of ['[]', '"x"', '1', 'null']) {
      expect(await status(path, { method: 'POST', headers, body })).toBe(400);
    }
    expect(
      await status(path, { method: 'POST', headers, body: new Uint8Array(27 * 1024 * 1024) }),
    ).toBe(413);
    expect(
      await status(path, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'multipart/form-data; boundary=x' },
        body: 'no part at all',
      }),
    ).toBe(400);
    takeViolations(sandbox);
  });

  test('can come in any shape without a bug of the sandbox', async ({ sandbox }) => {
    const paths = [
      `/channels/${sandbox.general.id}/messages`,
      `/applications/${sandbox.applicationId}/commands`,
      `/channels/${sandbox.general.id}/threads`,
      '/users/@me/channels',
      '/interactions/1/x/callback',
    ];
    const plausible = fc.dictionary(
      fc.constantFrom(
        'content',
        'embeds',
        'components',
        'flags',
        'name',
        'description',
        'options',
        'type',
        'data',
        'attachments',
        'message_reference',
        'allowed_mentions',
      ),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.oneof(plausible, fc.jsonValue()),
        async (path, body) => {
          const { status } = await call(sandbox, 'POST', path, body);
          expect([200, 201, 204, 400, 404, 429]).toContain(status);
        },
      ),
      { numRuns: 150 },
    );
    expect(takeViolations(sandbox).filter((line) => !line.startsWith('request'))).toEqual([]);
  });
});
