import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { loadIndex } from '../../../src/library/index/load-index.ts';
import { saveIndex } from '../../../src/library/index/save-index.ts';
import type { IndexSnapshot, LoadedIndex } from '../../../src/library/index/snapshot.ts';
import { unitVector } from '../../../src/search/vectors/vector-index.ts';
import { createSnapshot, dimension, graphSize } from '../../support/index/fixture.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'footnote-index-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

async function load(expected: IndexSnapshot): Promise<LoadedIndex> {
  const loaded = await loadIndex(directory, expected);
  if (loaded.state !== 'ready') throw new Error(`${loaded.state}: ${loaded.reason}`);
  return loaded;
}

async function expectContent(snapshot: IndexSnapshot): Promise<LoadedIndex> {
  const loaded = await load(snapshot);
  expect(loaded.articles).toEqual(snapshot.articles);
  expect(loaded.chunks).toEqual(snapshot.chunks);
  expect(loaded.embedding).toEqual(snapshot.embedding);
  expect(loaded.attachments['lexical']?.version).toBe('bm25-1');
  expect(Buffer.from(loaded.attachments['lexical']?.bytes ?? []).toString()).toMatch(/^lexical/);
  expect(loaded.rows.size).toBe(snapshot.chunks.length);
  expect(loaded.repairs).toEqual([]);
  return loaded;
}

describe('saving and loading an index', () => {
  it('gives back everything that a small index holds', async () => {
    const snapshot = createSnapshot(1, 25);
    await saveIndex(directory, snapshot);
    const loaded = await expectContent(snapshot);
    const query = snapshot.vectors.subarray(3 * dimension, 4 * dimension);

    expect(loaded.index.kind).toBe('exact');
    expect(loaded.index.search(query, 1)[0]?.position).toBe(3);
    expect(loaded.rows.values.slice(0, dimension)).toEqual(
      unitVector(snapshot.vectors.subarray(0, dimension), dimension),
    );
  });

  it('gives back a large index with its graph and the candidates calibrated for it', async () => {
    const snapshot = createSnapshot(1, graphSize);
    const reports: number[] = [];
    await saveIndex(directory, snapshot, { onProgress: (done) => reports.push(done) });
    const loaded = await expectContent(snapshot);
    const manifest = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8'));

    expect(loaded.index).toMatchObject({ kind: 'hnsw', ef: manifest.manifest.graph.ef });
    expect(manifest.manifest.graph.ef).toBeGreaterThanOrEqual(10);
    expect(reports.at(-1)).toBe(graphSize);
  });

  it('holds an index without articles', async () => {
    await saveIndex(directory, createSnapshot(1, 0));
    expect((await load(createSnapshot(1, 0))).index.size).toBe(0);
  });

  it('scales vectors of any length to 1', async () => {
    const snapshot = createSnapshot(1, 3);
    await saveIndex(directory, {
      ...snapshot,
      vectors: snapshot.vectors.map((value) => value * 50),
    });
    const { rows } = await load(snapshot);

    expect(Math.hypot(...rows.values.subarray(0, dimension))).toBeCloseTo(1, 6);
  });

  it('replaces the old generation and leaves nothing of it', async () => {
    await saveIndex(directory, createSnapshot(1, 25));
    const before = await readdir(directory);
    await saveIndex(directory, createSnapshot(2, 30));
    const after = await readdir(directory);

    await expectContent(createSnapshot(2, 30));
    expect(after).toHaveLength(before.length);
    expect(after.filter((name) => before.includes(name))).toEqual(['manifest.json']);
  });

  it('removes what dead writers left and nothing that it does not know', async () => {
    await writeFile(join(directory, '0123456789abcdef-vectors.f32'), 'left over');
    await writeFile(join(directory, 'writer-4194305-77-0123456789abcdef.lock'), '');
    await writeFile(join(directory, 'notes.txt'), 'mine');
    await saveIndex(directory, createSnapshot(1, 5));
    const names = await readdir(directory);

    expect(names).toContain('notes.txt');
    expect(names.filter((name) => name.includes('0123456789abcdef'))).toEqual([]);
  });
});

describe('an index that cannot be used', () => {
  it('is missing where there is none', async () => {
    expect(await loadIndex(join(directory, 'nowhere'), createSnapshot(1, 1))).toMatchObject({
      state: 'missing',
      reason: expect.stringContaining('nowhere'),
    });
  });

  it.each([
    ['dimension', { dimension: 64 }, 'dimension 32, now 64'],
    ['model', { model: 'other' }, 'model "test", now "other"'],
    ['prefix', { queryPrefix: '' }, 'queryPrefix "query: ", now ""'],
  ])('is outdated when another %s is configured', async (_name, change, reason) => {
    const snapshot = createSnapshot(1, 5);
    await saveIndex(directory, snapshot);
    const expected = { ...snapshot, embedding: { ...snapshot.embedding, ...change } };

    expect(await loadIndex(directory, expected)).toMatchObject({
      state: 'outdated',
      reason: expect.stringContaining(reason),
    });
  });

  it('is outdated when the articles are now read by other rules', async () => {
    const snapshot = createSnapshot(1, 5);
    await saveIndex(directory, snapshot);

    expect(await loadIndex(directory, { ...snapshot, recipe: '2' })).toMatchObject({
      state: 'outdated',
      reason: expect.stringContaining('recipe "1", now "2"'),
    });
  });

  it('is foreign when another version of Footnote wrote it', async () => {
    const { createHash } = await import('node:crypto');
    const manifest = { formatVersion: 99, anything: true };
    const checksum = createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
    await writeFile(join(directory, 'manifest.json'), JSON.stringify({ checksum, manifest }));

    expect(await loadIndex(directory, createSnapshot(1, 1))).toMatchObject({
      state: 'foreign',
      reason: expect.stringContaining('99'),
    });
  });

  it.each(['', '{', 'null', '[]', '"text"', '{"checksum":1}', '{"manifest":{}}', '\u0000'])(
    'is damaged when its manifest is %j',
    async (text) => {
      await writeFile(join(directory, 'manifest.json'), text);

      expect((await loadIndex(directory, createSnapshot(1, 1))).state).toBe('damaged');
    },
  );

  it('is damaged when its manifest is a folder', async () => {
    await mkdir(join(directory, 'manifest.json'));

    expect((await loadIndex(directory, createSnapshot(1, 1))).state).toBe('damaged');
  });
});

describe('saving refuses', () => {
  it('a vector that has no direction and names its chunk, and keeps the old index', async () => {
    const old = createSnapshot(1, 5);
    await saveIndex(directory, old);
    const bad = createSnapshot(2, 5);
    bad.vectors.fill(0, dimension, dimension * 2);
    const saved = saveIndex(directory, bad);

    await expect(saved).rejects.toThrow(UserError);
    await expect(saved).rejects.toThrow('story-2-0#1.0');
    await expectContent(old);
  });

  it('another number of vectors than chunks', async () => {
    const snapshot = createSnapshot(1, 5);
    const saved = saveIndex(directory, { ...snapshot, vectors: snapshot.vectors.subarray(1) });

    await expect(saved).rejects.toThrow('Expected 5 vectors of dimension 32, got 159 values.');
  });

  it('a chunk whose text is not in its article', async () => {
    const snapshot = createSnapshot(1, 2);
    const chunks = snapshot.chunks.map((chunk) => ({ ...chunk, text: 'Erfunden.' }));

    await expect(saveIndex(directory, { ...snapshot, chunks })).rejects.toThrow('verbatim');
    expect(await readdir(directory)).toEqual([]);
  });

  it('a name of an attachment that leads elsewhere', async () => {
    const snapshot = createSnapshot(1, 2);
    const attachments = { '../escape': { version: '1', bytes: new Uint8Array(1) } };

    await expect(saveIndex(directory, { ...snapshot, attachments })).rejects.toThrow('../escape');
  });

  it('a directory that is a file', async () => {
    await writeFile(join(directory, 'file'), '');

    for (const place of [join(directory, 'file'), join(directory, 'file', 'index')]) {
      await expect(saveIndex(place, createSnapshot(1, 2))).rejects.toThrow(UserError);
    }
  });
});

describe('several writers', () => {
  it('write one after the other, and the index is whole all the time', async () => {
    await saveIndex(directory, createSnapshot(0, 20));
    let isDone = false;
    const writing = Promise.all(
      [1, 2, 3, 4].map((seed) => saveIndex(directory, createSnapshot(seed, 20))),
    ).finally(() => {
      isDone = true;
    });
    let reads = 0;

    while (!isDone) {
      const loaded = await load(createSnapshot(0, 20));
      const seed = Number(loaded.articles[0]?.slug.split('-')[1]);
      expect(loaded.chunks).toEqual(createSnapshot(seed, 20).chunks);
      reads += 1;
    }

    await writing;
    expect(reads).toBeGreaterThan(0);
    expect((await readdir(directory)).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  it('are told who is at work when they have waited long enough', async () => {
    let reached: () => void = () => {};
    let finish: () => void = () => {};
    const isLocked = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const mayFinish = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const first = saveIndex(directory, createSnapshot(1, 5), {
      onStep: (step) => {
        if (step !== 'locked') return;
        reached();
        return mayFinish;
      },
    });
    await isLocked;
    const second = saveIndex(directory, createSnapshot(2, 5), { patience: 50 });

    await expect(second).rejects.toThrow(UserError);
    await expect(second).rejects.toThrow(
      new RegExp(`number ${process.pid}, [\\w.-]+, since \\d{4}-\\d\\d-\\d\\dT`),
    );
    finish();
    await first;
    await expectContent(createSnapshot(1, 5));
  });

  it('do not take a later process of the same number for a writer that died', async () => {
    await writeFile(join(directory, `writer-${process.pid}-1-0123456789abcdef.lock`), '');
    await saveIndex(directory, createSnapshot(1, 5), { patience: 0 });

    await expectContent(createSnapshot(1, 5));
  });
});

describe('a fault while writing', () => {
  it('leaves the old index and no new files, at whichever step before the swap', async () => {
    const old = createSnapshot(1, 8);
    await saveIndex(directory, old);
    const names = await readdir(directory);

    for (let failing = 0; ; failing++) {
      let step = 0;
      const saved = saveIndex(directory, createSnapshot(2, 9), {
        onStep: (name) => {
          if (step++ === failing && name !== 'manifest renamed')
            throw new Error(`fault at ${name}`);
          if (name === 'manifest renamed') throw new Error('swapped');
        },
      });
      const error = await saved.catch((reason: Error) => reason.message);

      if (error === 'swapped') break;
      expect(error).toContain('fault at');
      expect(await readdir(directory)).toEqual(names);
      await expectContent(old);
    }

    await expectContent(createSnapshot(2, 9));
  });

  it('says so where the folder is deleted meanwhile, at whichever step', async () => {
    for (let deleting = 0; ; deleting++) {
      let step = 0;
      const error = await saveIndex(directory, createSnapshot(3, 8), {
        onStep: async () => {
          if (step++ === deleting) await rm(directory, { recursive: true, force: true });
        },
      }).catch((reason: unknown) => reason);

      if (step <= deleting) break;
      // What is deleted when it counts already is noticed by the next who looks.
      if (error === undefined) continue;
      expect(error).toBeInstanceOf(UserError);
      expect(String(error)).toContain('was deleted');
    }

    expect(await loadIndex(directory, createSnapshot(3, 8))).toMatchObject({ state: 'ready' });
  });
});
