// A Qdrant of the tests, where there is one.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testQdrant } from '../models/test-model.ts';
import { freePort } from './free-port.ts';
import { type ServerProcess, serverProcess } from './server-process.ts';

/** Whether there is a server for this machine. */
export function isQdrantInstalled(): boolean {
  return existsSync(testQdrant);
}

/** Starts Qdrant's own server with an empty folder; what was written stays when it is killed. */
export async function startQdrant(): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-qdrant-'));
  const [http, grpc] = [await freePort(), await freePort()];

  return serverProcess(`http://127.0.0.1:${http}`, folder, () => start(folder, http, grpc));
}

/** Resolves when it says that it listens. */
function start(folder: string, http: number, grpc: number): Promise<ChildProcess> {
  const child = spawn(testQdrant, ['--disable-telemetry'], {
    cwd: folder,
    env: {
      QDRANT__STORAGE__STORAGE_PATH: join(folder, 'storage'),
      QDRANT__STORAGE__SNAPSHOTS_PATH: join(folder, 'snapshots'),
      QDRANT__SERVICE__HOST: '127.0.0.1',
      QDRANT__SERVICE__HTTP_PORT: String(http),
      QDRANT__SERVICE__GRPC_PORT: String(grpc),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer) => {
      said += data.toString();
      if (said.includes('starting service: "actix-web-service')) resolve(child);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Qdrant ended with ${code}: ${said}`)));
  });
}
