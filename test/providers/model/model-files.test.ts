import { cp, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { openModelFiles } from '../../../src/providers/model/model-files.ts';
import { tinyModelFolder } from '../../support/models/tiny-model.ts';

describe('the files of a model', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-model-'));
    await cp(tinyModelFolder, folder, { recursive: true });
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('are read as the manifest lists them, with the limits that the model was trained with', async () => {
    const files = await openModelFiles(folder);

    expect(await files.read('table.int8')).toHaveLength(384);
    expect(files.limits).toEqual({ question: 8, headline: 4, context: 8, total: 40 });
  });

  it('may be missing, and the file is named with the remedy', async () => {
    await rm(join(folder, 'table.int8'));
    const reading = (await openModelFiles(folder)).read('table.int8');

    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow(join(folder, 'table.int8'));
    await expect(reading).rejects.toThrow('git checkout');
  });

  it.each([
    ['cut', (path: string) => truncate(path, 100)],
    ['changed', (path: string) => writeFile(path, Buffer.alloc(384, 1))],
  ])('may be %s, which is noticed before they are used', async (_, damage) => {
    await damage(join(folder, 'table.int8'));
    const reading = (await openModelFiles(folder)).read('table.int8');

    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow('table.int8 is not the file that');
  });

  it.each([
    ['no JSON', '{', 'is no JSON'],
    ['another JSON', '{"files": {"table.int8": 5}}', 'does not list'],
    ['no limits', '{"files": {}, "limits": {"total": "many"}}', 'does not list'],
  ])('may have a manifest that is %s', async (_, manifest, message) => {
    await writeFile(join(folder, 'manifest.json'), manifest);

    await expect(openModelFiles(folder)).rejects.toThrow(UserError);
    await expect(openModelFiles(folder)).rejects.toThrow(message);
  });

  it('may have a manifest that does not list one', async () => {
    await writeFile(join(folder, 'manifest.json'), '{"files": {}}');
    const files = await openModelFiles(folder);

    await expect(files.read('table.int8')).rejects.toThrow('does not list table.int8');
  });

  it('may not be there at all', async () => {
    await expect(openModelFiles(join(folder, 'nowhere'))).rejects.toThrow(UserError);
  });
});
