// Damages an index in a process of its own, which may die of it.

import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadIndex } from '../../../src/library/index/load-index.ts';
import { createSnapshot, describeContent } from './fixture.ts';

// Damages copies of an index in many ways and prints, for each, what loading made of it. A process of its own,
// so that a crash of native code would be seen. An ending of names limits it to some of the files.
const [whole = '', copy = '', ending = ''] = process.argv.slice(2);
const expected = createSnapshot(1, 0);

type Damage = (path: string, bytes: Buffer) => Promise<void>;

const flip =
  (at: number): Damage =>
  async (path, bytes) => {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
    await writeFile(path, damaged);
  };
const zeroPage =
  (at: number): Damage =>
  async (path, bytes) =>
    writeFile(path, Buffer.from(bytes).fill(0, at, Math.min(at + 4096, bytes.length)));
const cut =
  (length: number): Damage =>
  (path) =>
    truncate(path, length);
const extend: Damage = (path, bytes) => writeFile(path, Buffer.concat([bytes, bytes]));

async function outcome(name: string, damage: Damage): Promise<string> {
  await rm(copy, { recursive: true, force: true });
  await cp(whole, copy, { recursive: true });
  const path = join(copy, name);
  await damage(path, await readFile(path));

  const loaded = await loadIndex(copy, expected);
  if (loaded.state !== 'ready') return loaded.state;
  if (describeContent(loaded) !== (await original)) return 'WRONG';
  return loaded.repairs.length > 0 ? `repaired: ${loaded.repairs.join(' ')}` : 'unchanged';
}

const original = loadIndex(whole, expected).then((loaded) =>
  loaded.state === 'ready' ? describeContent(loaded) : loaded.state,
);
const outcomes: [string, string][] = [];

for (const name of await readdir(whole)) {
  if (!name.endsWith(ending)) continue;

  const { length } = await readFile(join(whole, name));
  // Each damage to the graph costs building it anew.
  const count = name.endsWith('graph.bin') ? 12 : name === 'manifest.json' ? 400 : 60;
  const places = Array.from({ length: count }, (_, turn) => Math.floor((length * turn) / count));
  const damages = [
    ...places.map(flip),
    flip(length - 1),
    zeroPage(0),
    zeroPage(Math.floor(length / 2)),
    cut(0),
    cut(Math.floor(length / 2)),
    cut(length - 1),
    extend,
    (path: string) => rm(path),
  ];

  for (const damage of damages)
    outcomes.push([name.replace(/^\w{16}-/, ''), await outcome(name, damage)]);
}

process.stdout.write(JSON.stringify(outcomes));
