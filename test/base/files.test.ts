import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/base/files.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-files-'));
  path = join(folder, 'file.json');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('replacing a file whole', () => {
  it('makes it, replaces it, and leaves nothing beside it', async () => {
    await replaceFile(path, 'first');
    await replaceFile(path, Uint8Array.of(0x32));

    expect(await readFile(path, 'utf8')).toBe('2');
    expect(await readdir(folder)).toEqual(['file.json']);
  });

  it('leaves one whole content when several writers come at once', async () => {
    const contents = Array.from({ length: 20 }, (_, index) => String(index % 10).repeat(50_000));

    await Promise.all(contents.map((content) => replaceFile(path, content)));

    expect(contents).toContain(await readFile(path, 'utf8'));
    expect(await readdir(folder)).toEqual(['file.json']);
  });

  it('leaves what is there and cleans up when it cannot be replaced', async () => {
    await mkdir(join(path, 'inside'), { recursive: true });

    await expect(replaceFile(path, 'new')).rejects.toThrow(/directory/);
    expect(await readdir(folder)).toEqual(['file.json']);
    expect(await readdir(path)).toEqual(['inside']);
  });

  it('fails with the system’s error when the folder is not there', async () => {
    await expect(replaceFile(join(folder, 'none', 'file'), 'x')).rejects.toThrow(/ENOENT/);
  });
});
