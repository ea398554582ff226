import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../src/library/library.ts';
import { trigramEmbedder } from '../support/evidence/trigram-embedder.ts';

const bridge = 'Die Brücke am Hafen bleibt gesperrt.\n';
const ferry = 'Die Fähre fährt jede Stunde.\n\n'.repeat(300);

/** Room for the index of a short story several times, and for no long one. */
const size = '256k';

// Everything starts slowly on a busy machine.
describe('a full disk while a story is added', { timeout: 180_000 }, () => {
  let disk: string;
  let isMounted = false;
  let library: Library;

  const place = () => ({ articles: join(disk, 'articles'), index: join(disk, 'index') });
  const open = () => openLibrary({ ...place(), embedder: trigramEmbedder });
  const add = (name: string, text: string, replaces = false) =>
    library.add({ name, bytes: Buffer.from(text), ...(!replaces && { isNew: true }) });
  const slugs = ({ list }: Library) => list().map(({ article }) => article.slug);
  /** Leaves so many bytes free. */
  const fill = async (free: number) => {
    const { bavail, bsize } = await statfs(disk);
    await writeFile(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - free)));
  };

  beforeEach(async ({ skip }) => {
    disk = await mkdtemp(join(tmpdir(), 'footnote-full-disk-'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]);
    isMounted = mounted.status === 0;
    if (!isMounted) skip('Needs the right to mount a small file system.');

    await mkdir(place().articles);
    await writeFile(join(place().articles, 'bruecke.md'), bridge);
    library = await open();
  });

  afterEach(async () => {
    if (isMounted) execFileSync('umount', [disk]);
    await rm(disk, { recursive: true, force: true });
  });

  // The file itself finds no room, or it does and its index does not.
  it.each([0, 16 * 1024])('is named, and nothing is lost, with %d bytes free', async (free) => {
    await fill(free);
    await expect(add('faehre.md', ferry)).rejects.toThrow(/disk is full. Make room/);
    await expect(add('faehre.md', ferry)).rejects.toMatchObject({ name: 'UserError' });

    expect(slugs(library)).toEqual(['bruecke']);
    expect(await readFile(join(place().articles, 'bruecke.md'), 'utf8')).toBe(bridge);

    await rm(join(disk, 'filler'));
    expect(slugs(await open())).toContain('bruecke');
    expect((await add('faehre.md', bridge.replace('Brücke', 'Fähre'))).slug).toBe('faehre');
  });

  it.each([0, 16 * 1024])(
    'leaves a story that was to be replaced, with %d bytes free',
    async (free) => {
      await fill(free);
      await expect(add('bruecke.md', ferry, true)).rejects.toThrow(/disk is full/);

      expect(library.knowledge.stories.one('bruecke')?.paragraphs[0]?.text).toBe(bridge.trim());
      expect(await readFile(join(place().articles, 'bruecke.md'), 'utf8')).toBe(bridge);
      expect(await readdir(place().articles)).toEqual(['bruecke.md']);
    },
  );
});
