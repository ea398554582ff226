import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { parseConfig } from '../../../../src/config/config.ts';
import { createClient } from '../../../../src/discord/bot/client.ts';

const servers: Server[] = [];

async function portOf(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return (server.address() as AddressInfo).port;
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

it('lets nothing end the process that happens to a connection which was given up while it opened', async () => {
  const gateway = createServer();
  const url = `ws://127.0.0.1:${await portOf(gateway)}`;
  const limit = { total: 1000, remaining: 1000, reset_after: 1, max_concurrency: 1 };
  const api = createHttpServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ url, shards: 1, session_start_limit: limit }));
  });
  const client = createClient(
    { ...parseConfig({}).discord, apiUrl: `http://127.0.0.1:${await portOf(api)}` },
    { onFrame: () => {}, onFault: () => {}, onClosing: () => {} },
  );
  const failures: unknown[] = [];
  const note = (error: unknown) => failures.push(error);
  process.prependListener('uncaughtException', note);

  try {
    void client.login('a.b.c').catch(() => {});
    const [half]: Socket[] = await once(gateway, 'connection');
    await client.destroy();
    half?.resetAndDestroy();
    if (half?.closed === false) await once(half, 'close');
    await setImmediate();
    await setImmediate();

    expect(failures).toEqual([]);
  } finally {
    process.off('uncaughtException', note);
  }
});
