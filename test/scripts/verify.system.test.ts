import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../support/programs/run-script.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = await createWorkspace();
  const asked = await workspace.run('scripts/ask.ts', ['--proof', 'proof.json', 'Worum geht es?']);
  expect(asked.code).toBe(0);
});

afterAll(() => workspace.remove());

it('says that a proof holds as long as its quotes stand, and which do not any more', async () => {
  const story = join(workspace.data, 'articles', 'us-iran-verhandlungen.md');
  const before = await readFile(story, 'utf8');
  const holds = await workspace.run('scripts/verify.ts', ['proof.json']);
  expect(holds.stdout).toContain(': stands\n');
  expect(holds).toMatchObject({ code: 0, stderr: '' });

  await writeFile(
    story,
    `${before.slice(0, before.indexOf('---', 4))}---\n\nEs gab keine Gespräche.\n`,
  );
  const gone = await workspace.run('scripts/verify.ts', ['proof.json']);
  expect(gone.stdout).toContain('is gone from the story');
  expect(gone.code).toBe(1);
});

it('says that a file is not there', async () => {
  const { code, stderr } = await workspace.run('scripts/verify.ts', ['nope.json']);

  expect(stderr).toBe('nope.json: there is no such file or folder. Check the path.\n');
  expect(code).toBe(1);
});

it('names what is no proof', async () => {
  const { code, stderr } = await workspace.run('scripts/verify.ts', [
    'data/articles/us-iran-verhandlungen.md',
  ]);

  expect(stderr).toContain('it is not JSON');
  expect(code).toBe(1);
});
