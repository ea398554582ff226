import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { programIn, spawnBot } from '../support/discord/spawn-bot.ts';
import { copyProject, type ProjectCopy } from '../support/programs/project-copy.ts';
import { type Outcome, withoutProgress } from '../support/programs/run-script.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const remedy = 'git checkout -- data/model';

let data: string;

/** Runs a program with its stories in `data`. */
function run(root: string, ...parameters: readonly string[]): Promise<Outcome> {
  const environment = { PATH: process.env['PATH'], FOOTNOTE_DATA_DIR: data };

  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'scripts', 'launch.mjs'), ...parameters],
      { cwd: data, env: environment },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'footnote-data-'));
  await cp(join(project, 'data', 'articles'), join(data, 'articles'), { recursive: true });
  // An index that is there already, so that nothing but a question needs the model.
  expect((await run(project, 'ingest')).code).toBe(0);
});

afterAll(() => rm(data, { recursive: true, force: true }));

describe.each([
  ['without a model', undefined, 'manifest.json'],
  ['with a damaged encoder', 'encoder.int8.onnx', 'encoder.int8.onnx'],
  ['with a damaged reader', 'reader.int8.onnx', 'reader.int8.onnx'],
])('the program %s', (_, damaged, named) => {
  let copy: ProjectCopy;

  beforeAll(async () => {
    copy = await copyProject(damaged);
  });

  afterAll(() => copy.remove());

  it('says so to who asks in a terminal, with what to do, and exits with 1', async () => {
    const { code, stdout, stderr } = await run(
      copy.root,
      'ask',
      'Warum wurden die Verhandlungen abgesagt?',
    );

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(join(copy.model, named));
    expect(stderr).toContain(remedy);
    expect(withoutProgress(stderr).trimEnd().split('\n')).toHaveLength(1);
  }, 60_000);

  it('says so when the bot starts, with what to do, and exits with 1', async () => {
    const sandbox: Sandbox = await startSandbox();

    try {
      const bot = spawnBot(
        {
          DISCORD_TOKEN: sandbox.token,
          DISCORD_API_URL: sandbox.restUrl,
          FOOTNOTE_DATA_DIR: data,
        },
        programIn(copy.root),
      );

      expect(await bot.exited).toBe(1);
      const lines = withoutProgress(bot.output()).trimEnd().split('\n');
      expect(lines.filter((line) => !line.startsWith('{'))).toEqual([
        expect.stringContaining(join(copy.model, named)),
      ]);
      expect(bot.output()).toContain(remedy);
      expect(bot.output()).not.toMatch(/This is a bug|\n\s+at /);
    } finally {
      await sandbox.stop();
    }
  }, 60_000);
});
