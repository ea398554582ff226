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
  while (isMounted && spawnSync('umount', [disk]).status === 0);
  isMounted = false;
  await rm(disk, { recursive: true, force: true });
});

const start = (environment: Record<string, string> = {}, launcher: readonly string[] = []) => {
  bot = spawnBot(
    {
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_URL: sandbox.restUrl,
      FOOTNOTE_DATA_DIR: disk,
      FOOTNOTE_ANSWER_FORM: 'text',
      FOOTNOTE_BUDGET_USER: '1000/60s',
      ...environment,
    },
    undefined,
    launcher,
  );

  return bot;
};

/** The data folder on a file system of its own. */
function mount(): boolean {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
  isMounted = status === 0;

  return isMounted;
}

/** From now on its files can only be read, by whoever opens them by their path. */
function makeReadOnly(): void {
  execFileSync('mount', ['--bind', disk, disk]);
  execFileSync('mount', ['-o', 'remount,ro,bind', disk]);
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

it('answers every question while the data folder can only be read, and says so once', async () => {
  if (!mount()) {
    process.stderr.write('SKIPPED: needs the right to mount.\n');
    return;
  }
  const running = start({ FOOTNOTE_QUESTION_HOURS: '1' });
  await running.wrote(/Commands are registered/);
  makeReadOnly();
  const anna = sandbox.user('Anna', { locale: 'de' });

  for (let question = 0; question < 5; question += 1) {
    const handle = anna.slash(sandbox.general, 'ask', {
      question: 'Wie lange ist die Brücke gesperrt?',
    });
    expect((await handle.finalMessage()).content).toContain('bis Freitag');
  }
  running.process.kill('SIGTERM');

  expect(await running.exited).toBe(0);
  expect(running.output().match(/EROFS/g)).toHaveLength(1);
  expect(running.output()).not.toMatch(/unhandled|This is a bug/i);
}, 60_000);

it('answers as soon as the name of Discord can be looked up again, and once', async () => {
  const hosts = join(disk, 'hosts');
  await writeFile(hosts, '127.0.0.1 discord.test\n');
  const launcher = [
    'unshare',
    '-m',
    'sh',
    '-c',
    'mount --bind "$0" /etc/hosts && exec "$@"',
    hosts,
  ];
  if (spawnSync('unshare', [...launcher.slice(1), 'true']).status !== 0) {
    process.stderr.write('SKIPPED: needs the right to mount.\n');
    return;
  }
  const running = start(
    {
      DISCORD_API_URL: sandbox.restUrl.replace('127.0.0.1', 'discord.test'),
      FOOTNOTE_HEALTH_PORT: '0',
    },
    launcher,
  );
  await running.wrote(/Commands are registered/);
  const port = /"port":(\d+)[^\n]*Health and metrics/.exec(running.output())?.[1];
  const unanswered = async () => {
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const counts = metrics.matchAll(
      /^footnote_discord_responses_total\{.*status="none"\} (\d+)$/gm,
    );
    return Array.from(counts, ([, count]) => Number(count)).reduce((sum, one) => sum + one, 0);
  };
  const anna = sandbox.user('Anna', { locale: 'de' });

  await writeFile(hosts, '');
  // Without its connection the bot has to look the name up.
  sandbox.loseResponse({ method: 'PATCH', path: /@original$/, times: 1 });
  const handle = anna.slash(sandbox.general, 'ask', {
    question: 'Wie lange ist die Brücke gesperrt?',
  });
  await expect.poll(unanswered, { timeout: 20_000 }).toBeGreaterThan(1);
  await writeFile(hosts, '127.0.0.1 discord.test\n');

  expect((await handle.finalMessage()).content).toContain('bis Freitag');
  running.process.kill('SIGTERM');
  expect(await running.exited).toBe(0);
  expect(running.output()).toContain('"outcome":"answered"');
  expect(running.output()).not.toMatch(/unhandled|This is a bug/i);
}, 60_000);
