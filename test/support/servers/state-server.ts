// A Valkey or Redis of the tests, where there is one.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { type ServerProcess, serverProcess } from './server-process.ts';

const program = ['valkey-server', 'redis-server'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

/** Whether there is a server on this machine; says once that the tests with one are skipped where there is none. */
export function isStateServerInstalled(): boolean {
  if (program === undefined) {
    process.stderr.write(
      'SKIPPED: state in Valkey or Redis. There is no server: install one, such as `apt-get install redis-server`.\n',
    );
  }

  return program !== undefined;
}

/** Starts a server that keeps nothing on disk, so that what it held is gone when it is killed, and wants a password. */
export async function startStateServer(password = 'a-secret-word'): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-state-'));
  const port = await freePort();

  return serverProcess(`redis://:${password}@127.0.0.1:${port}/0`, folder, () =>
    start(folder, port, password),
  );
}

/** Resolves when it says that it is ready. */
function start(folder: string, port: number, password: string): Promise<ChildProcess> {
  const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--requirepass', password];
  const child = spawn(program ?? '', [...settings, '--save', '', '--appendonly', 'no'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });

  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (data: Buffer) => {
      said += data.toString();
      if (/Ready to accept connections/u.test(said)) resolve(child);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}
