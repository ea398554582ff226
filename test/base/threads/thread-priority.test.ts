import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { workerSource } from '../../../src/base/worker-source.ts';

const fixture = new URL('../../fixtures/threads/standing-back.ts', import.meta.url);

it.skipIf(process.platform !== 'linux')(
  'lets a thread and those that it starts stand back, and nobody else',
  async () => {
    const before = getPriority();
    const worker = new Worker(await workerSource(fixture), { eval: true, execArgv: [] });
    const priorities = await new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
    });

    expect(priorities).toEqual({ own: Math.max(before, 10), started: Math.max(before, 10) });
    expect(getPriority()).toBe(before);
  },
);
