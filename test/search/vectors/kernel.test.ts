import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('commits the kernel that its source compiles to', async () => {
  const build = promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'lab/build/build-kernel.ts', '--check'],
    { timeout: 60_000 },
  );

  await expect(build).resolves.toBeDefined();
}, 70_000);
