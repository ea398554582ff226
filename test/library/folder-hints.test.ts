import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { folderHints } from '../../src/library/folder-hints.ts';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function scene() {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-hints-'));
  endings.push(() => rm(folder, { recursive: true, force: true }));
  let count = 0;
  let tell = () => {};
  const hints = folderHints(
    () => {
      count += 1;
      tell();
    },
    (reason) => {
      throw new Error(reason);
    },
  );
  endings.push(hints.close);

  return {
    folder,
    hints,
    /** How many hints there were once something was done that gives one. */
    async hintsAfter(work: () => Promise<unknown>): Promise<number> {
      const told = new Promise<void>((resolve) => {
        tell = resolve;
      });
      await work();
      await told;
      return count;
    },
  };
}

it('gives no hint of what is written beside that which is watched', async () => {
  const { folder, hints, hintsAfter } = await scene();
  hints.aim([{ folder, name: 'articles' }]);

  for (let number = 0; number < 20; number += 1) {
    await writeFile(join(folder, 'settings.sqlite-wal'), String(number));
  }
  const count = await hintsAfter(() => mkdir(join(folder, 'articles')));

  // Hints come in the order of what happened.
  expect(count).toBe(1);
});

it('gives a hint of everything where nothing is named', async () => {
  const { folder, hints, hintsAfter } = await scene();
  hints.aim([{ folder, name: 'articles' }, { folder }]);

  expect(await hintsAfter(() => mkdir(join(folder, 'anything')))).toBeGreaterThan(0);
});

it('follows another choice of names without watching anew', async () => {
  const { folder, hints, hintsAfter } = await scene();
  hints.aim([{ folder, name: 'one' }]);

  expect(hints.aim([{ folder, name: 'two' }])).toBe(false);
  await mkdir(join(folder, 'one'));
  expect(await hintsAfter(() => mkdir(join(folder, 'two')))).toBe(1);
});
