import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const lock = new URL('../../../src/library/index/writer-lock.ts', import.meta.url).href;

it('leaves no lock behind where the process ends while it writes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-lock-'));
  const program = `
    const { lockForWriting } = await import(${JSON.stringify(lock)});
    const { readdirSync } = await import('node:fs');
    const options = { patience: 1000 };
    await (await lockForWriting(${JSON.stringify(folder)}, options)).release();
    await lockForWriting(${JSON.stringify(folder)}, options);
    console.log(readdirSync(${JSON.stringify(folder)}).length);
    process.exit(0);
  `;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    import.meta.resolve('tsx'),
    '--input-type=module',
    '--eval',
    program,
  ]);

  expect(stdout).toBe('1\n');
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});
