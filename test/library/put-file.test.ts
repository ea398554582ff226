import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putFile } from '../../src/library/put-file.ts';

describe('a file that takes the place of another', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-put-'));
    file = join(folder, 'bruecke.md');
    await writeFile(file, 'gesperrt');
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('stays once that is settled, and nothing beside it', async () => {
    await (await putFile(file, 'offen')).settle();

    expect(await readFile(file, 'utf8')).toBe('offen');
    expect(await readdir(folder)).toEqual(['bruecke.md']);
  });

  it('gives it back where it is taken back', async () => {
    await (await putFile(file, 'offen')).takeBack();

    expect(await readFile(file, 'utf8')).toBe('gesperrt');
    expect(await readdir(folder)).toEqual(['bruecke.md']);
  });

  it('is gone where it is taken back and there was none', async () => {
    await (await putFile(join(folder, 'faehre.md'), 'fährt')).takeBack();

    expect(await readdir(folder)).toEqual(['bruecke.md']);
  });

  it('leaves the other one where it cannot be written', async () => {
    await rm(file);

    await expect(putFile(join(file, 'unter.md'), 'offen')).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual([]);
  });
});
