import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../support/programs/run-script.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await createWorkspace();
});

afterEach(() => workspace.remove());

const write = (name: string, text: string) => writeFile(join(workspace.folder, name), text);

describe('npm run ingest', () => {
  it('says in a table what changed, and that nothing did', async () => {
    expect(await workspace.run('scripts/ingest.ts')).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        'article                                 paragraphs  change',
        'data/articles/us-iran-verhandlungen.md  25          added',
        '',
        '1 article in the index, 1 changed.',
        '',
      ].join('\n'),
    });

    const { stdout } = await workspace.run('scripts/ingest.ts');
    expect(stdout).toContain('25          unchanged');
    expect(stdout).toContain('1 article in the index, 0 changed.');
  });

  it('says what to do where there is none', async () => {
    await rm(join(workspace.folder, 'data/articles/us-iran-verhandlungen.md'));
    const { code, stdout, stderr } = await workspace.run('scripts/ingest.ts');

    expect(stdout).toContain('0 articles in the index, 0 changed.');
    expect(stderr).toMatch(/^There is no article in .*articles\. Put a \.md, .* there/);
    expect(code).toBe(0);
  });

  it('adds named files and drops them when they are gone', async () => {
    await write('bruecke.txt', 'Die Brücke bleibt gesperrt.');
    const added = await workspace.run('scripts/ingest.ts', ['bruecke.txt']);
    expect(added.code).toBe(0);
    expect(added.stdout).toMatch(/bruecke\.txt +1 +added\n/);
    expect(added.stdout).toContain('2 articles in the index, 2 changed.');

    await rm(join(workspace.folder, 'bruecke.txt'));
    const { stdout } = await workspace.run('scripts/ingest.ts');
    expect(stdout).toMatch(/bruecke\.txt +– +removed\n/);
    expect(stdout).toContain('1 article in the index, 1 changed.');
  });

  it('names each faulty file on stderr, counts it as refused, and exits with 1', async () => {
    await write('data/articles/leer.md', '');
    await write('data/articles/us-iran-verhandlungen.txt', 'Zweimal derselbe Name.');
    const { code, stdout, stderr } = await workspace.run('scripts/ingest.ts');

    expect(code).toBe(1);
    expect(stdout).toMatch(/leer\.md +– +refused: see below\n/);
    expect(stdout).toContain('1 article in the index, 1 changed, 2 refused.');
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^data\/articles\/leer\.md: the file is empty/),
      expect.stringMatching(/is taken by data\/articles\/us-iran-verhandlungen\.md/),
    ]);
  });

  it('fetches nothing from this machine, says so without the query, and does the rest', async () => {
    const { code, stdout, stderr } = await workspace.run('scripts/ingest.ts', [
      'http://127.0.0.1:9/story?token=geheim',
      'ftp://news.example/story',
    ]);

    expect(code).toBe(1);
    expect(stdout).toContain('1 article in the index, 1 changed.');
    expect(stderr).toMatch(/^http:\/\/127\.0\.0\.1:9\/story: its host is on this machine/m);
    expect(stderr).toMatch(/^ftp:\/\/news\.example\/story: only addresses that start with https/m);
    expect(stderr).not.toContain('geheim');
  });

  it('leaves the index as it is when a named file is not there', async () => {
    await workspace.run('scripts/ingest.ts');
    const { code, stdout, stderr } = await workspace.run('scripts/ingest.ts', ['nirgends.md']);

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('nirgends.md: there is no such file. Check the path.\n');
    expect((await workspace.run('scripts/ingest.ts')).stdout).toContain('unchanged');
  });
});
