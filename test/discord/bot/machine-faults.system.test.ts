import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { type BotProcess, spawnBot } from '../../support/discord/spawn-bot.ts';
import { answerPatience, testPatience } from '../../support/patience.ts';

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
      FOOTNOTE_HEALTH_PORT: '0',
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

it(
  'answers every question while the disk is full, and says so once',
  async () => {
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
      expect((await handle.finalMessage(answerPatience)).content).toContain('bis Freitag');
    }
    expect(await incidents(running, 'answer-not-noted')).toBe(20);
    running.process.kill('SIGTERM');

    expect(await running.exited).toBe(0);
    expect(running.output().match(/It was not noted/g)).toHaveLength(1);
    expect(running.output()).not.toMatch(/unhandled|This is a bug/i);
  },
  testPatience,
);

it(
  'says what to do where the name of Discord cannot be looked up, and ends',
  async () => {
    const running = start({ DISCORD_API_URL: 'http://discord.invalid/api' });

    expect(await running.exited).toBe(1);
    expect(running.output()).toMatch(/Cannot log in to Discord .*(?:ENOTFOUND|EAI_AGAIN).*network/);
    expect(running.output()).not.toMatch(/unhandled|This is a bug/i);
  },
  testPatience,
);

it(
  'answers every question while the data folder can only be read, and says so once',
  async () => {
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
      expect((await handle.finalMessage(answerPatience)).content).toContain('bis Freitag');
    }
    expect(await incidents(running, 'data-folder')).toBe(1);
    running.process.kill('SIGTERM');

    expect(await running.exited).toBe(0);
    expect(running.output().match(/EROFS/g)).toHaveLength(1);
    expect(running.output()).not.toMatch(/unhandled|This is a bug/i);
  },
  testPatience,
);

const name = 'discord.test';
const known = `127.0.0.1 ${name}\n`;

/** A bot that finds Discord by a name, which is looked up in the file; undefined where that cannot be arranged. */
async function startByName(hosts: string): Promise<BotProcess | undefined> {
  await writeFile(hosts, known);
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
    return undefined;
  }

  await sandbox.stop();
  sandbox = await startSandbox({ host: name });
  const running = start({}, launcher);
  await running.wrote(/Commands are registered/);
  return running;
}

/** The sum of what is counted, over all labels but for those asked for. */
async function counted(running: BotProcess, metric: string, label = ''): Promise<number> {
  const port = /"port":(\d+)[^\n]*Health and metrics/.exec(running.output())?.[1];
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const counts = metrics.matchAll(new RegExp(`^${metric}(?:\\{.*${label}.*\\})? (\\d+)$`, 'gm'));

  return Array.from(counts, ([, count]) => Number(count)).reduce((sum, one) => sum + one, 0);
}

/** How often something went wrong. */
function incidents(running: BotProcess, name: string): Promise<number> {
  return counted(running, 'footnote_incidents_total', `incident="${name}"`);
}

it(
  'answers as soon as the name of Discord can be looked up again, and once',
  async () => {
    const hosts = join(disk, 'hosts');
    const running = await startByName(hosts);
    if (running === undefined) return;
    const anna = sandbox.user('Anna', { locale: 'de' });

    await writeFile(hosts, '');
    // Without its connection the bot has to look the name up.
    sandbox.loseResponse({ method: 'PATCH', path: /@original$/, times: 1 });
    const handle = anna.slash(sandbox.general, 'ask', {
      question: 'Wie lange ist die Brücke gesperrt?',
    });
    const unanswered = () => counted(running, 'footnote_discord_responses_total', 'status="none"');
    await expect.poll(unanswered, { timeout: answerPatience }).toBeGreaterThan(1);
    await writeFile(hosts, known);

    expect((await handle.finalMessage(answerPatience)).content).toContain('bis Freitag');
    running.process.kill('SIGTERM');
    expect(await running.exited).toBe(0);
    expect(running.output()).toContain('"outcome":"answered"');
    expect(running.output()).not.toMatch(/unhandled|This is a bug/i);
  },
  testPatience,
);

it(
  'connects again when the name of Discord can be looked up again, and answers what was asked meanwhile',
  async () => {
    const hosts = join(disk, 'hosts');
    const running = await startByName(hosts);
    if (running === undefined) return;
    const anna = sandbox.user('Anna', { locale: 'de' });
    const connected = (change: string) =>
      new Promise<void>((resolve) => {
        sandbox.subscribe((event) => {
          if (event.type === 'gateway' && event.change === change) resolve();
        });
      });

    await writeFile(hosts, '');
    const lost = connected('closed');
    sandbox.disconnect();
    await lost;
    const asked = sandbox.general.send(
      anna,
      `${sandbox.botMention} Wie lange ist die Brücke gesperrt?`,
    );
    await running.wrote(/(?:ENOTFOUND|EAI_AGAIN)[^\n]*The connection to Discord failed/);
    expect(await counted(running, 'footnote_connected')).toBe(0);
    const again = connected('resumed');
    await writeFile(hosts, known);
    await again;
    await running.wrote(/"outcome":"answered"/);

    const replies = sandbox.general.messages.filter(
      ({ message_reference: reference }) => reference?.message_id === asked.id,
    );
    expect(replies.map(({ content }) => content)).toEqual([expect.stringContaining('bis Freitag')]);
    expect(await counted(running, 'footnote_gateway_connections_ended_total')).toBeGreaterThan(0);
    expect(await incidents(running, 'connection-failed')).toBeGreaterThan(0);
    running.process.kill('SIGTERM');
    expect(await running.exited).toBe(0);
    expect(running.output().match(/The connection to Discord failed/g)).toHaveLength(1);
    expect(running.output()).not.toMatch(/unhandled|This is a bug/i);
  },
  testPatience,
);
