// The gateway: handshakes, heartbeats, resumes and its failures.

import { type Client, Events, type Message } from 'discord.js';
import { describe, expect } from 'vitest';
import { WebSocket } from 'ws';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { ManualClock } from '../../src/sandbox/time/clock.ts';
import type { SandboxEvent } from '../../src/sandbox/world/events.ts';
import { call, connect, next, test } from '../support/sandbox.ts';

interface Payload {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Record<string, unknown>;
}

/** A bare gateway connection, for what a correct client never does. */
class RawBot {
  readonly received: Payload[] = [];
  readonly #socket: WebSocket;
  readonly closed: Promise<number>;
  #wake: () => void = () => {};

  constructor(url: string, query = '?v=10&encoding=json') {
    this.#socket = new WebSocket(`${url}${query}`);
    this.closed = new Promise((resolve) => this.#socket.on('close', resolve));
    this.#socket.on('message', (data) => {
      this.received.push(JSON.parse(String(data)));
      this.#wake();
    });
  }

  send(payload: unknown): void {
    this.#socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  async until(fits: (payload: Payload) => boolean): Promise<Payload> {
    for (;;) {
      const found = this.received.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

const gatewayOf = (sandbox: Sandbox) =>
  `${sandbox.restUrl.replace('http', 'ws').replace('/api', '')}/gateway`;
const properties = { os: 'linux', browser: 'test', device: 'test' };
const identify = (sandbox: Sandbox, rest: object = {}) => ({
  op: 2,
  d: { token: sandbox.token, intents: 513, properties, ...rest },
});

async function hello(sandbox: Sandbox, query?: string): Promise<RawBot> {
  const bot = new RawBot(gatewayOf(sandbox), query);
  await bot.until(({ op }) => op === 10);

  return bot;
}

async function identified(sandbox: Sandbox): Promise<{ bot: RawBot; session: string }> {
  const bot = await hello(sandbox);
  bot.send(identify(sandbox));
  const ready = await bot.until(({ t }) => t === 'READY');

  return { bot, session: String(ready.d['session_id']) };
}

describe('a handshake', () => {
  test('says hello, is ready and tells of the server', async ({ sandbox }) => {
    const { bot } = await identified(sandbox);
    expect(bot.received[0]).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
    expect(bot.received[1]).toMatchObject({
      t: 'READY',
      s: 1,
      d: {
        v: 10,
        user: { id: sandbox.botId },
        guilds: [{ id: sandbox.guild.id, unavailable: true }],
      },
    });
    const guild = await bot.until(({ t }) => t === 'GUILD_CREATE');
    expect(guild.d).toMatchObject({
      id: sandbox.guild.id,
      channels: [{ name: 'general' }, { name: 'questions' }],
    });
    bot.send({ op: 1, d: 2 });
    await bot.until(({ op }) => op === 11);
    bot.send({ op: 3, d: { status: 'online', activities: [], since: null, afk: false } });
    bot.close(1000);
    expect(await bot.closed).toBe(1000);
  });

  const closings: Record<string, [code: number, payloads: (sandbox: Sandbox) => unknown[]]> = {
    'an unknown opcode: 4001': [4001, () => [{ op: 99, d: null }]],
    'no JSON: 4002': [4002, () => ['{']],
    'a payload of more than 4,096 bytes: 4002': [4002, () => [{ op: 1, d: 'x'.repeat(4096) }]],
    'a payload before identifying: 4003': [4003, () => [{ op: 3, d: {} }]],
    'a wrong token: 4004': [4004, (sandbox) => [identify(sandbox, { token: 'nonsense' })]],
    'identifying twice: 4005': [4005, (sandbox) => [identify(sandbox), identify(sandbox)]],
    'a shard that cannot be: 4010': [4010, (sandbox) => [identify(sandbox, { shard: [2, 2] })]],
    'unknown intents: 4013': [4013, (sandbox) => [identify(sandbox, { intents: 1 << 30 })]],
    'a privileged intent that was not granted: 4014': [
      4014,
      (sandbox) => [identify(sandbox, { intents: 1 << 15 })],
    ],
    'more than 120 payloads a minute: 4008': [
      4008,
      () => Array.from({ length: 121 }, () => ({ op: 1, d: null })),
    ],
  };
  for (const [name, [code, payloads]] of Object.entries(closings)) {
    test(`is refused for ${name}`, async ({ sandbox }) => {
      const bot = await hello(sandbox);
      for (const payload of payloads(sandbox)) bot.send(payload);
      expect(await bot.closed).toBe(code);
    });
  }

  test('is refused for another version, encoding or compression', async ({ sandbox }) => {
    const close = (query: string) => new RawBot(gatewayOf(sandbox), query).closed;
    expect(await close('?v=8&encoding=json')).toBe(4012);
    expect(await close('?v=10&encoding=etf')).toBe(4002);
    expect(await close('?v=10&encoding=json&compress=zlib-stream')).toBe(4002);
  });

  test('needs shards from 2,501 servers on', async ({ sandbox }) => {
    for (let count = 0; count < 2500; count += 1) sandbox.addGuild(`${count}`);
    const bot = await hello(sandbox);
    bot.send(identify(sandbox));
    expect(await bot.closed).toBe(4011);
  });

  test('comes at most sixteen times in five seconds', async () => {
    const wireClock = new ManualClock();
    const sandbox = await startSandbox({ wireClock });
    for (let count = 0; count < 16; count += 1) await identified(sandbox);
    const bot = await hello(sandbox);
    bot.send(identify(sandbox));
    expect(await bot.until(({ op }) => op === 9)).toMatchObject({ d: false });
    wireClock.advance(5000);
    await identified(sandbox);
    const { body } = await call(sandbox, 'GET', '/gateway/bot');
    expect(body).toMatchObject({ session_start_limit: { total: 1000, remaining: 983 } });
    await sandbox.stop();
  });
});

describe('heartbeats', () => {
  test('keep a connection; without them it is closed', async () => {
    const wireClock = new ManualClock();
    const sandbox = await startSandbox({ wireClock, heartbeatInterval: 1000 });
    const { bot } = await identified(sandbox);
    wireClock.advance(1200);
    bot.send({ op: 1, d: 1 });
    await bot.until(({ op }) => op === 11);
    wireClock.advance(1200);
    sandbox.requestHeartbeat();
    await bot.until(({ op }) => op === 1);
    wireClock.advance(51);
    expect(await bot.closed).toBe(4009);
    await sandbox.stop();
  });

  test('of the client are acknowledged', async () => {
    const sandbox = await startSandbox({ wireClock: new ManualClock(), heartbeatInterval: 20 });
    const client = await connect(sandbox);
    let acknowledged = 0;
    await new Promise<void>((resolve) =>
      client.on(Events.Debug, (line) => {
        if (line.includes('Heartbeat acknowledged')) acknowledged += 1;
        if (acknowledged === 3) resolve();
      }),
    );
    expect(client.ws.ping).toBeGreaterThanOrEqual(0);
    await client.destroy();
    await sandbox.stop();
  });
});

describe('a resume', () => {
  test('replays what was missed, in order and once', async ({ sandbox }) => {
    const { bot, session } = await identified(sandbox);
    await bot.until(({ t }) => t === 'GUILD_CREATE');
    const anna = sandbox.user('Anna');
    sandbox.general.send(anna, 'one');
    const seen = await bot.until(({ t }) => t === 'MESSAGE_CREATE');
    sandbox.disconnect();
    await bot.closed;
    sandbox.general.send(anna, 'two');
    sandbox.general.send(anna, 'three');

    const again = await hello(sandbox);
    again.send({ op: 6, d: { token: sandbox.token, session_id: session, seq: seen.s } });
    await again.until(({ t }) => t === 'RESUMED');
    expect(again.received.map(({ t, s }) => [t, s]).slice(1)).toEqual([
      ['MESSAGE_CREATE', Number(seen.s) + 1],
      ['MESSAGE_CREATE', Number(seen.s) + 2],
      ['RESUMED', Number(seen.s) + 3],
    ]);
  });

  test('is refused with a wrong token, a future number or an unknown session', async ({
    sandbox,
  }) => {
    const { bot, session } = await identified(sandbox);
    const attempt = async (d: object) => {
      const raw = await hello(sandbox);
      raw.send({ op: 6, d });

      return raw;
    };
    expect(await (await attempt({ token: 'x', session_id: session, seq: 1 })).closed).toBe(4004);
    expect(
      await (await attempt({ token: sandbox.token, session_id: session, seq: 99 })).closed,
    ).toBe(4007);
    const unknown = await attempt({ token: sandbox.token, session_id: 'x', seq: 1 });
    expect(await unknown.until(({ op }) => op === 9)).toMatchObject({ d: false });

    bot.close(1000);
    await bot.closed;
    const ended = await attempt({ token: sandbox.token, session_id: session, seq: 1 });
    expect(await ended.until(({ op }) => op === 9)).toMatchObject({ d: false });
  });

  test('is no longer possible after some minutes', async () => {
    const wireClock = new ManualClock();
    const sandbox = await startSandbox({ wireClock });
    const { bot, session } = await identified(sandbox);
    const closed = new Promise<void>((resolve) =>
      sandbox.subscribe((event) => {
        if (event.type === 'gateway' && event.change === 'closed') resolve();
      }),
    );
    sandbox.disconnect();
    await Promise.all([bot.closed, closed]);
    wireClock.advance(180_000);
    const late = await hello(sandbox);
    late.send({ op: 6, d: { token: sandbox.token, session_id: session, seq: 1 } });
    expect(await late.until(({ op }) => op === 9)).toMatchObject({ d: false });
    await sandbox.stop();
  });
});

describe('an unmodified client', () => {
  const changes = (sandbox: Sandbox) => {
    const list: string[] = [];
    sandbox.subscribe((event: SandboxEvent) => {
      if (event.type === 'gateway') list.push(event.change);
    });

    return list;
  };

  async function hearsAgain(sandbox: Sandbox, bot: Client): Promise<void> {
    const received = next<Message>(bot, Events.MessageCreate);
    sandbox.general.send(sandbox.user('Anna'), `${sandbox.botMention} still there?`);
    expect((await received).content).toContain('still there?');
  }

  const upsets: Record<string, [upset: (sandbox: Sandbox) => void, expected: string]> = {
    'a lost connection': [(sandbox) => sandbox.disconnect(), 'resumed'],
    'close code 4000': [(sandbox) => sandbox.disconnect({ code: 4000 }), 'resumed'],
    'close code 4009': [(sandbox) => sandbox.disconnect({ code: 4009 }), 'identified'],
    'op 7': [(sandbox) => sandbox.reconnect(), 'resumed'],
    'op 9, resumable': [(sandbox) => sandbox.invalidateSession(true), 'resumed'],
    'op 9, not resumable': [(sandbox) => sandbox.invalidateSession(false), 'identified'],
  };
  for (const [name, [upset, expected]] of Object.entries(upsets)) {
    test.concurrent(`recovers from ${name}, missing nothing that can be replayed`, async ({
      sandbox,
      bot,
    }) => {
      const list = changes(sandbox);
      const recovered = new Promise<void>((resolve) =>
        sandbox.subscribe((event) => {
          if (event.type === 'gateway' && event.change === expected) resolve();
        }),
      );
      const received = next<Message>(bot, Events.MessageCreate);
      upset(sandbox);
      if (expected === 'resumed') {
        sandbox.general.send(sandbox.user('Ben'), `${sandbox.botMention} in between`);
        expect((await received).content).toContain('in between');
      }
      await recovered;
      if (expected === 'identified') {
        await new Promise<void>((resolve) => {
          if (bot.ws.shards.get(0)?.status === 0) resolve();
          else bot.once(Events.ShardReady, () => resolve());
        });
      }
      await hearsAgain(sandbox, bot);
      expect(list).toContain(expected);
    });
  }

  test('gives up at a fatal close code', async ({ sandbox, bot }) => {
    const closed = new Promise<number>((resolve) =>
      bot.on(Events.ShardDisconnect, (event) => resolve(event.code)),
    );
    // Whoever leaves this unheard would crash: the client reports the fatal code as an error.
    bot.on(Events.Error, () => {});
    sandbox.disconnect({ code: 4014 });
    expect(await closed).toBe(4014);
  });

  test('is refused with an intent that was not granted', async ({ sandbox }) => {
    await expect(connect(sandbox, { intents: ['Guilds', 'MessageContent'] })).rejects.toThrow(
      /disallowed intents/i,
    );
  });

  test('is refused with a wrong token', async ({ sandbox }) => {
    const { Client } = await import('discord.js');
    const client = new Client({ intents: [], ...sandbox.clientOptions() });
    await expect(client.login('nonsense')).rejects.toThrow(/invalid token/i);
    expect(sandbox.invalidRequestCount).toBe(1);
  });

  test('hears a message twice when it is dispatched twice', async ({ sandbox, bot }) => {
    const ids: string[] = [];
    const twice = new Promise<void>((resolve) =>
      bot.on(Events.Raw as never, (packet: { t: string; d: { id: string } }) => {
        if (packet.t === 'MESSAGE_CREATE') ids.push(packet.d.id);
        if (ids.length === 2) resolve();
      }),
    );
    sandbox.duplicateNext('MESSAGE_CREATE');
    const sent = sandbox.general.send(sandbox.user('Anna'), 'x');
    await twice;
    expect(ids).toEqual([sent.id, sent.id]);
  });

  test('fetches members over the gateway', async ({ sandbox, bot }) => {
    const anna = sandbox.user('Anna');
    const members = await bot.guilds.cache
      .get(sandbox.guild.id)
      ?.members.fetch({ user: [anna.id] });
    expect(members?.has(anna.id)).toBe(true);
  });
});
