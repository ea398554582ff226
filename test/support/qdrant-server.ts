import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { testQdrant } from './test-model.ts';

/** A Qdrant server of a test. */
export interface QdrantServer {
  readonly url: string;
  /** As a crash would; what was written stays. */
  kill(): Promise<void>;
  /** Starts it again where it was, at the same address. */
  restart(): Promise<void>;
  /** Holds it still, so that it takes requests and answers none; `false` lets it go on. */
  hang(hangs: boolean): void;
  stop(): Promise<void>;
}

/** Whether there is a server for this machine. */
export function isQdrantInstalled(): boolean {
  return existsSync(testQdrant);
}

/** Starts Qdrant's own server with an empty folder. */
export async function startQdrant(): Promise<QdrantServer> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-qdrant-'));
  const [http, grpc] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${http}`;
  let child = await start(folder, http, grpc);

  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;

    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };

  return {
    url,
    kill,
    async restart() {
      child = await start(folder, http, grpc);
    },
    hang: (hangs) => void child.kill(hangs ? 'SIGSTOP' : 'SIGCONT'),
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
