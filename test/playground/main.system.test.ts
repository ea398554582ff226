import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { programIn } from '../support/discord/spawn-bot.ts';

const root = join(import.meta.dirname, '../..');

describe('npm start', () => {
  let running: ChildProcess | undefined;

  afterEach(async () => {
    if (running?.exitCode === null) {
      running.kill('SIGKILL');
      await once(running, 'close');
    }
  });

  /** Starts the program in a folder without a `.env`, and gives what it writes. */
  const start = (environment: Readonly<Record<string, string>>, ...options: string[]) => {
    const child = spawn(process.execPath, [...programIn(root), ...options], {
      cwd: tmpdir(),
      env: {
        PATH: process.env['PATH'],
        FOOTNOTE_DATA_DIR: join(root, 'data'),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    const exited = once(child, 'close').then(([code]) => code as number);

    return { child, exited, output: () => output };
  };
  const addressIn = (output: () => string) =>
    expect
      .poll(() => /http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//.exec(output())?.[0] ?? '', {
        timeout: 15_000,
      })
      .not.toBe('');

  it.each([
    ['without a token', {}, []],
    ['with a token and --playground', { DISCORD_TOKEN: 'a-real-token' }, ['--playground']],
  ])(
    'opens the playground %s, at the port that is asked for, and ends on a signal',
    async (_, environment, options) => {
      const PORT = String(await freePort());
      const { child, exited, output } = start({ ...environment, PORT }, ...options);
      await addressIn(output);
      const url = new RegExp(`http://127\\.0\\.0\\.1:${PORT}/\\S+`).exec(output())?.[0] ?? '';

      expect((await fetch(url)).status).toBe(200);
      child.kill('SIGTERM');

      expect(await exited).toBe(0);
      expect(output()).not.toContain('a-real-token');
    },
    40_000,
  );

  it('says which port is taken and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { exited, output } = start({ PORT: String(port) });

    expect(await exited).toBe(1);
    expect(output()).toContain(`The port ${port} is taken by another program. Set PORT`);
    other.close();
  }, 40_000);

  it.each([
    [{ PORT: '70000' }, [], 'PORT is "70000"; it must be a port from 1 to 65535'],
    [{}, ['--playgruond'], "unknown option '--playgruond'"],
  ])('refuses what it cannot read: %j %j', async (environment, options, message) => {
    const { exited, output } = start(environment, ...options);

    expect(await exited).toBe(1);
    expect(output()).toContain(message);
    expect(output()).not.toMatch(/^\s+at /m);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');

  return port;
}
