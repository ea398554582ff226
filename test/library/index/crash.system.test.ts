import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadIndex } from '../../../src/library/index/load-index.ts';
import { saveIndex } from '../../../src/library/index/save-index.ts';
import { createSnapshot, describeContent, graphSize } from '../../support/index/fixture.ts';
import { launched } from '../../support/programs/launch.ts';

const child = launched('test/support/index/saving-child.ts');
const newSeed = 2;
let place: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'footnote-crash-'));
});

afterAll(() => rm(place, { recursive: true, force: true }));

async function contentOf(directory: string): Promise<string> {
  const loaded = await loadIndex(directory, createSnapshot(1, 0));
  return loaded.state === 'ready' ? describeContent(loaded) : `${loaded.state}: ${loaded.reason}`;
}

/** Resolves to the signal that ended the child. */
function saveInChild(directory: string, size: number, lastStep: number): Promise<unknown> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...child, directory, String(newSeed), String(size), String(lastStep)],
      { timeout: 60_000 },
      (error) => resolve(error?.signal),
    );
  });
}

describe('a writer that is killed', () => {
  it('leaves the old index or the new one, at whichever step, and the next writer cleans up', async () => {
    const old = join(place, 'old');
    const fresh = join(place, 'new');
    const steps: string[] = [];
    await saveIndex(old, createSnapshot(1, 12));
    const oldContent = await contentOf(old);
    await cp(old, fresh, { recursive: true });
    await saveIndex(fresh, createSnapshot(newSeed, graphSize), {
      onStep: (step) => {
        steps.push(step);
      },
    });
    const newContent = await contentOf(fresh);
    const swap = steps.indexOf('manifest renamed');
    expect(swap).toBeGreaterThan(10);
    expect(steps).toContain('graph written');

    async function killAt(step: number) {
      const directory = join(place, `killed-${step}`);
      await cp(old, directory, { recursive: true });
      expect(await saveInChild(directory, graphSize, step)).toBe('SIGKILL');
      expect(await contentOf(directory), steps[step]).toBe(step < swap ? oldContent : newContent);

      await saveIndex(directory, createSnapshot(1, 12));
      expect(await contentOf(directory)).toBe(oldContent);
      expect(await readdir(directory)).toHaveLength((await readdir(old)).length);
    }

    const pending = [...steps.keys()];
    const work = async () => {
      for (let step = pending.shift(); step !== undefined; step = pending.shift())
        await killAt(step);
    };
    await Promise.all([work(), work(), work()]);
  }, 180_000);
});

/** A small file system of memory, or why there can be none here. */
function mountSmallDisk(directory: string): string | undefined {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', directory]);
  return mounted.status === 0 ? undefined : `mount: ${mounted.error ?? mounted.stderr}`;
}

describe('a full disk', () => {
  it('is named, and the old index stays usable', async ({ skip }) => {
    const directory = join(place, 'small-disk');
    await mkdir(directory);
    const fault = mountSmallDisk(directory);
    if (fault !== undefined) skip(`Needs the right to mount a small file system (${fault}).`);

    try {
      const index = join(directory, 'index');
      await saveIndex(index, createSnapshot(1, 100));
      const content = await contentOf(index);
      const names = await readdir(index);

      for (const size of [1_500, graphSize]) {
        const saved = saveIndex(index, createSnapshot(newSeed, size));

        await expect(saved).rejects.toThrow(/disk is full/);
        await expect(saved).rejects.toMatchObject({ name: 'UserError' });
        expect(await contentOf(index)).toBe(content);
        expect(await readdir(index)).toEqual(names);
      }
    } finally {
      execFileSync('umount', [directory]);
    }
  });

  it('is noticed when it hits the graph alone, whose writer does not notice', async ({ skip }) => {
    if (process.platform === 'win32') skip('Needs a limit on the length of files.');
    const directory = join(place, 'limited');
    await saveIndex(directory, createSnapshot(1, 10));
    const content = await contentOf(directory);

    // Articles and vectors of 2,800 paragraphs stay below 700 KiB a file; the graph does not.
    const limited = spawnSync(
      'bash',
      [
        '-c',
        'ulimit -f 700; exec "$@"',
        'bash',
        process.execPath,
        ...child,
        directory,
        String(newSeed),
        String(graphSize),
      ],
      { encoding: 'utf8', timeout: 60_000 },
    );

    expect(limited.stdout).toMatch(/^UserError: .*graph\.bin does not hold what was written/);
    expect(await contentOf(directory)).toBe(content);
  }, 60_000);
});
