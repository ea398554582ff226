import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { WorkerSettings } from '../../src/providers/model/protocol.ts';
import { createRunningState } from '../../src/providers/model/running.ts';
import { tinyModelFolder } from '../support/models/tiny-model.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(project, 'node_modules', '.cache', 'footnote');

/** Has the bundle made, and gives its folder. */
function bundled(): string {
  execFileSync(process.execPath, ['scripts/launch.mjs', 'ask', '--help'], { cwd: project });
  const [bundle = ''] = readdirSync(cache)
    .filter((name) => name.startsWith('programs-'))
    .map((name) => join(cache, name))
    .toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);

  return bundle;
}

it('bundles nothing that is installed only by those who choose it', () => {
  const bundle = bundled();
  const packages = readdirSync(bundle).flatMap((file) =>
    [...readFileSync(join(bundle, file), 'utf8').matchAll(/^\/\/ node_modules\/(.+?)\//gm)].map(
      ([, name]) => name,
    ),
  );

  expect(packages).toContain('commander');
  expect(packages).not.toContain('@langchain');
}, 60_000);

it('bundles the threads of model and reader beside the program that starts them', async () => {
  const bundle = bundled();
  const workerData: WorkerSettings = {
    folder: tinyModelFolder,
    threads: 1,
    state: createRunningState(),
  };
  const worker = new Worker(join(bundle, 'model-worker.mjs'), { workerData });
  const answered = new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
  const work = { kind: 'encode', texts: ['yes'], role: 'query' };
  worker.postMessage({ kind: 'work', id: 1, work });

  expect(await answered).toMatchObject({ kind: 'done', id: 1 });
  worker.postMessage({ kind: 'close' });
  await new Promise((resolve) => worker.once('exit', resolve));

  const reader = new Worker(join(bundle, 'reading-worker.mjs'));
  const read = () => new Promise((resolve) => reader.once('message', resolve));
  expect(await read()).toMatchObject({ kind: 'ready' });
  reader.postMessage({ bytes: Buffer.from('Ja.'), file: 'a.txt' });
  expect(await read()).toMatchObject({ kind: 'done', reading: { article: { slug: 'a' } } });
  await reader.terminate();
}, 60_000);

it('starts from the sources where no bundle can be written', () => {
  const readOnly = `mount -t tmpfs -o ro tmpfs ${cache}`;
  const inside = (command: string) =>
    spawnSync('unshare', ['-m', 'sh', '-c', `${readOnly} && ${command}`], {
      cwd: project,
      encoding: 'utf8',
    });
  if (inside('true').status !== 0) {
    process.stderr.write('SKIPPED: needs the right to mount.\n');
    return;
  }

  const { status, stdout, stderr } = inside(
    `touch ${cache}/a 2>&1; ${process.execPath} scripts/launch.mjs ask --help`,
  );

  expect(stdout).toContain('Read-only file system');
  expect(stdout).toContain('npm run ask --');
  expect({ status, stderr }).toMatchObject({ status: 0 });
}, 60_000);
