import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { type BotProcess, spawnBot } from '../../support/discord/spawn-bot.ts';

let sandbox: Sandbox;
let disk: string;
let isMounted = false;
let bot: BotProcess | undefined;

beforeEach(async () => {
  sandbox = await startSandbox();
  disk = await mkdtemp(join(tmpdir(), 'footnote-disk-'));
});

afterEach(async () => {
  bot?.process.kill('SIGKILL');
  await bot?.exited;
  await sandbox.stop();
  if (isMounted) execFileSync('umount', [disk]);
  isMounted = false;
  await rm(disk, { recursive: true, force: true });
});

const start = (environment: Record<string, string> = {}) => {
  bot = spawnBot({
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_URL: sandbox.restUrl,
    FOOTNOTE_DATA_DIR: disk,
    FOOTNOTE_ANSWER_FORM: 'text',
    FOOTNOTE_BUDGET_USER: '1000/60s',
    ...environment,
  });

  return bot;
};

/** The data folder on a file system of its own. */
function mount(): boolean {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
  isMounted = status === 0;

  return isMounted;
}

async function fill(): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  await writeFile(join(disk, 'filler'), Buffer.alloc(bavail * bsize));
}

it('answers every question while the disk is full, and says so once', async () => {
  if (!mount()) {
    process.stderr.write('SKIPPED: needs the right to mount.\n');
    return;
  }
  const running = start();
  await running.wrote(/Commands are registered/);
  await fill();
  const anna = sandbox.user('Anna', { locale: 'de' });

  for (let question = 0; question < 20; question += 1) {
    const handle = anna.slash(sandbox.general, 'ask', {
      question: 'Wie lange ist die Brücke gesperrt?',
    });
    expect((await handle.finalMessage()).content).toContain('bis Freitag');
  }
  running.process.kill('SIGTERM');

  expect(await running.exited).toBe(0);
  expect(running.output().match(/It was not noted/g)).toHaveLength(1);
  expect(running.output()).not.toMatch(/unhandled|This is a bug/i);
}, 60_000);

it('says what to do where the name of Discord cannot be looked up, and ends', async () => {
  const running = start({ DISCORD_API_URL: 'http://discord.invalid/api' });

  expect(await running.exited).toBe(1);
  expect(running.output()).toMatch(/Cannot log in to Discord .*(?:ENOTFOUND|EAI_AGAIN).*network/);
  expect(running.output()).not.toMatch(/unhandled|This is a bug/i);
}, 60_000);
