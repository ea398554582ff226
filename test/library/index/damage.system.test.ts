import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadIndex } from '../../../src/library/index/load-index.ts';
import { saveIndex } from '../../../src/library/index/save-index.ts';
import type { LoadedIndex, UnusableIndex } from '../../../src/library/index/snapshot.ts';
import { createSnapshot, describeContent, graphSize } from '../../support/index/fixture.ts';
import { launched } from '../../support/programs/launch.ts';

let place: string;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'footnote-damage-'));
});

afterEach(() => rm(place, { recursive: true, force: true }));

function contentOf(loaded: LoadedIndex | UnusableIndex): string {
  return loaded.state === 'ready' ? describeContent(loaded) : loaded.state;
}

async function nameOf(directory: string, ending: string): Promise<string> {
  const name = (await readdir(directory)).find((candidate) => candidate.endsWith(ending));
  if (name === undefined) throw new Error(`${directory} has no ${ending}`);
  return name;
}

/** What loading made of every damage to the files of such an ending, as pairs of file and outcome. */
async function damageEverywhere(size: number, ending: string): Promise<[string, string][]> {
  const whole = join(place, 'whole');
  await saveIndex(whole, createSnapshot(1, size));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...launched('test/support/index/damage-child.ts'), whole, join(place, 'copy'), ending],
    { timeout: 110_000, maxBuffer: 2 ** 24 },
  );
  return JSON.parse(stdout);
}

describe('a damaged index', () => {
  it('is recognised, whatever byte of whatever file is hit, and never answers wrongly', async () => {
    const outcomes = await damageEverywhere(25, '');
    const files = ['articles.json', 'attachment-lexical.bin', 'chunks.json', 'vectors.f32'];

    expect(new Set(outcomes.map(([file]) => file))).toEqual(new Set([...files, 'manifest.json']));

    for (const [file, outcome] of outcomes) {
      if (file !== 'manifest.json') expect([file, outcome]).toEqual([file, 'damaged']);
      // White space between its values means nothing.
      else expect(outcome).toMatch(/^(damaged|missing|unchanged)$/);
    }
  }, 120_000);

  it('is mended when it is the graph that is hit', async () => {
    const outcomes = await damageEverywhere(graphSize, 'graph.bin');

    expect(outcomes.length).toBeGreaterThan(15);
    for (const [, outcome] of outcomes) expect(outcome).toMatch(/^repaired: [^.]*graph\.bin[^.]*/);
    for (const [, outcome] of outcomes) expect(outcome).not.toContain('not saved');
  }, 300_000);

  it('gets its graph back on the disk, so that the next reader finds it whole', async () => {
    const directory = join(place, 'index');
    await saveIndex(directory, createSnapshot(1, graphSize));
    const content = contentOf(await loadIndex(directory, createSnapshot(1, 0)));
    await rm(join(directory, await nameOf(directory, 'graph.bin')));
    const first = await loadIndex(directory, createSnapshot(1, 0));
    const second = await loadIndex(directory, createSnapshot(1, 0));

    expect(first).toMatchObject({ repairs: [expect.stringContaining('built anew')] });
    expect(second).toMatchObject({ repairs: [] });
    expect([contentOf(first), contentOf(second)]).toEqual([content, content]);
  });

  it('is recognised when a file of another index of the same size lies in its place', async () => {
    const [one, other] = [join(place, 'one'), join(place, 'other')];
    await saveIndex(one, createSnapshot(1, graphSize));
    await saveIndex(other, createSnapshot(2, graphSize));
    const content = contentOf(await loadIndex(one, createSnapshot(1, 0)));

    for (const ending of ['vectors.f32', 'graph.bin', 'articles.json', 'chunks.json']) {
      const mixed = join(place, `mixed-${ending}`);
      await cp(one, mixed, { recursive: true });
      await cp(join(other, await nameOf(other, ending)), join(mixed, await nameOf(one, ending)));
      const loaded = await loadIndex(mixed, createSnapshot(1, 0));

      expect(contentOf(loaded)).toBe(ending === 'graph.bin' ? content : 'damaged');
    }
  });

  it('is recognised when the manifest of another index lies in its place', async () => {
    const [one, other] = [join(place, 'one'), join(place, 'other')];
    await saveIndex(one, createSnapshot(1, 20));
    await saveIndex(other, createSnapshot(2, 20));
    await cp(join(other, 'manifest.json'), join(one, 'manifest.json'));

    expect(await loadIndex(one, createSnapshot(1, 0))).toMatchObject({
      state: 'damaged',
      reason: expect.stringContaining('cannot be read'),
    });
  });
});
