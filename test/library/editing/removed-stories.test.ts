import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  keepRemoved,
  removedStories,
  restorableFor,
} from '../../../src/library/editing/removed-stories.ts';

describe('a story that was taken away', () => {
  const at = Date.UTC(2026, 1, 5);
  const kept = { slug: 'bad', title: 'Das Bad bleibt', at, file: 'bad.md', content: 'RXM=' };
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-removed-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('can be brought back up to the end of 24 hours, and is deleted then', async () => {
    const token = await keepRemoved(folder, kept);
    expect(restorableFor).toBe(24 * 3_600_000);

    expect(await removedStories(folder, at + restorableFor - 1)).toEqual([{ ...kept, token }]);
    expect(await removedStories(folder, at + restorableFor)).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('comes after those that were taken away later', async () => {
    await keepRemoved(folder, kept);
    await keepRemoved(folder, { ...kept, slug: 'cup', at: at + 1 });

    const slugs = (await removedStories(folder, at + 2)).map(({ slug }) => slug);
    expect(slugs).toEqual(['cup', 'bad']);
  });
});
