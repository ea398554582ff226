import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../support/programs/run-script.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

let workspace: Workspace;

/** A project with the real test runner; its static checks only say yes or no, so that each test chooses. */
beforeEach(async () => {
  workspace = await createWorkspace();
  const programs = join(workspace.folder, 'node_modules', '.bin');
  await mkdir(programs, { recursive: true });
  await symlink(join(project, 'node_modules', 'vitest'), join(programs, '..', 'vitest'));
  await symlink(join(programs, '..', 'vitest', 'vitest.mjs'), join(programs, 'vitest'));
  for (const name of ['biome', 'tsc', 'knip']) await program(name, 0);
});

afterEach(() => workspace.remove());

async function program(name: string, code: number): Promise<void> {
  const path = join(workspace.folder, 'node_modules', '.bin', name);
  await writeFile(path, `#!/bin/sh\nexit ${code}\n`);
  await chmod(path, 0o755);
}

const tests = (name: string, text: string) =>
  writeFile(
    join(workspace.folder, `${name}.test.js`),
    `import { expect, it } from 'vitest';\n${text}\n`,
  );

async function check(): Promise<{ readonly code: number | null; readonly last: string }> {
  const { code, stdout } = await workspace.run('scripts/check.ts');

  return { code, last: stdout.trimEnd().split('\n').at(-1) ?? '' };
}

describe('the closing line of npm test', () => {
  it('counts the static checks and the tests that passed', async () => {
    await tests('good', "it('is', () => expect(1).toBe(1)); it('is too', () => {});");

    expect(await check()).toEqual({ code: 0, last: '6 passed, 0 failed' });
  });

  it('counts what was skipped, and what is still to be written', async () => {
    await tests('good', "it('is', () => {}); it.skip('is not', () => {}); it.todo('will be');");

    expect(await check()).toEqual({ code: 0, last: '5 passed, 0 failed, 2 skipped' });
  });

  it('counts a failed test and a failed static check, and exits with 1', async () => {
    await program('knip', 1);
    await tests('bad', "it('is', () => expect(1).toBe(2)); it('is too', () => {});");

    expect(await check()).toEqual({ code: 1, last: '4 passed, 2 failed' });
  });

  it.each([
    ['a test file does not load', 'throw new Error("no");'],
    ['a promise is rejected unheard', "it('is', () => void Promise.reject(new Error('lost')));"],
  ])('counts a failure when %s', async (_, text) => {
    await tests('odd', text);
    const { code, last } = await check();

    expect(code).toBe(1);
    expect(last).toMatch(/^[45] passed, 1 failed$/);
  });

  it('counts a file that does not load beside a failed test', async () => {
    await tests('bad', "it('is', () => expect(1).toBe(2));");
    await tests('odd', 'throw new Error("no");');

    expect(await check()).toEqual({ code: 1, last: '4 passed, 2 failed' });
  });
});
