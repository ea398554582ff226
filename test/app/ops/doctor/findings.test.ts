import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { chatModelChecks } from '../../../../src/app/ops/doctor/chat-model.ts';
import { examine, mend, ok } from '../../../../src/app/ops/doctor/check.ts';
import {
  clockFinding,
  connectionFinding,
  discordChecks,
  profileFinding,
} from '../../../../src/app/ops/doctor/discord.ts';
import { indexFinding, nodeFinding, spaceFinding } from '../../../../src/app/ops/doctor/machine.ts';
import { sha256 } from '../../../../src/base/hash.ts';
import { parseConfig } from '../../../../src/config/config.ts';
import { loadCommands } from '../../../../src/discord/commands/load-commands.ts';
import { saveIndex } from '../../../../src/library/index/save-index.ts';
import { type Sandbox, startSandbox } from '../../../../src/sandbox/sandbox.ts';
import { createSnapshot, graphSize } from '../../../support/index/fixture.ts';

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.stop());

/** Where nothing was chosen. */
const nowhere = join(tmpdir(), 'no-such-folder', 'settings.sqlite');
const commandsFolder = new URL('../../../../commands', import.meta.url).pathname;

async function linesOf(checks: Parameters<typeof examine>[0]) {
  const lines: string[] = [];
  const isWell = await examine(checks, { write: (line) => lines.push(line) });

  return { lines, isWell };
}

it('writes a line for each check, and is well when there is nothing to mend', async () => {
  const { lines, isWell } = await linesOf([
    { name: 'One', look: async () => ok('fine') },
    { name: 'Two', look: async () => mend('Do this.') },
    { name: 'Three', look: () => Promise.reject(new Error('Disk on fire')) },
  ]);

  expect(lines).toEqual(['ok    One: fine', 'mend  Two: Do this.', 'mend  Three: Disk on fire']);
  expect(isWell).toBe(false);
});

it.each([
  ['18.20.0', 'mend'],
  ['20.18.3', 'mend'],
  ['20.19.0', 'ok'],
  ['22.1.0', 'ok'],
])('judges Node %s', (version, verdict) => {
  expect(nodeFinding(version).verdict).toBe(verdict);
});

it.each([
  [1e6, 'mend'],
  [500e6, 'note'],
  [5e9, 'ok'],
])('judges %d free bytes', (free, verdict) => {
  expect(spaceFinding(free, 'data').verdict).toBe(verdict);
});

it.each([
  [0.4, 'ok'],
  [-20, 'note'],
  [3_600, 'mend'],
])('judges a clock that is %d seconds ahead', (ahead, verdict) => {
  expect(clockFinding(ahead).verdict).toBe(verdict);
});

const eight = { recommended: 8, servers: 7_000, remaining: 900, total: 1_000 };

it.each([
  ['as many as Discord recommends', eight, undefined, /^ok .*8 shards are connected/],
  ['one', { ...eight, recommended: 1, servers: 500 }, undefined, /^ok .*1 shard is connected/],
  ['a part of enough', eight, { first: 4, last: 7, count: 8 }, /^ok .*shards 4 to 7 of 8/],
  ['fewer than recommended', eight, { first: 0, last: 3, count: 4 }, /^note .*recommends 8/],
  ['too few', eight, { first: 0, last: 0, count: 2 }, /^mend .*7000 servers are too many/],
  ['more than log-ins are left', { ...eight, remaining: 7 }, undefined, /^mend .*7 of 1000/],
])('judges shards: %s', (_, connecting, range, line) => {
  const { verdict, text } = connectionFinding(connecting, range);

  expect(`${verdict} ${text}`).toMatch(line);
});

it('tells of a damaged graph of the index, and leaves every byte as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-doctor-'));
  const { embedding, recipe, ...content } = createSnapshot(1, graphSize);
  await saveIndex(folder, { embedding, recipe, ...content });
  const identity = { embedding, recipe };
  expect(await indexFinding(folder, identity)).toMatchObject({ verdict: 'ok' });

  const graph = (await readdir(folder)).find((name) => name.endsWith('graph.bin')) ?? '';
  const bytes = await readFile(join(folder, graph));
  bytes[1_000] = (bytes[1_000] ?? 0) ^ 1;
  await writeFile(join(folder, graph), bytes);
  const before = await contentOf(folder);

  expect(await indexFinding(folder, identity)).toEqual({
    verdict: 'note',
    text: expect.stringMatching(/graph is to be built anew.*npm run ingest/),
  });
  expect(await contentOf(folder)).toEqual(before);
  await rm(folder, { recursive: true });
}, 60_000);

/** Names, bytes and times of all files. */
async function contentOf(folder: string) {
  const names = (await readdir(folder)).sort();

  return Promise.all(
    names.map(async (name) => ({
      name,
      written: (await stat(join(folder, name))).mtimeMs,
      hash: sha256(await readFile(join(folder, name))),
    })),
  );
}

it('finds a bot well, tells of commands that Discord lacks, and changes nothing', async () => {
  sandbox = await startSandbox();
  const { discord } = parseConfig({
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_URL: sandbox.restUrl,
  });
  const { lines, isWell } = await linesOf(
    discordChecks(discord, () => loadCommands(commandsFolder), nowhere),
  );

  expect(isWell).toBe(true);
  expect(lines).toEqual([
    expect.stringMatching(/^ok {4}Clock: /),
    expect.stringMatching(/^ok {4}Token: belongs to /),
    expect.stringMatching(
      /^note {2}Profile: does not say that it is a program.*General Information/,
    ),
    expect.stringMatching(/^ok {4}Intents and sessions: /),
    expect.stringMatching(/^note {2}Commands: .*npm run deploy-commands/),
    'ok    Channels: editors have chosen none',
  ]);
  expect(sandbox.registeredCommands()).toEqual([]);
});

it.each([
  ['', 'note'],
  ['Answers questions about the news', 'note'],
  ['I am a program, not a person.', 'ok'],
  ['Ein Programm, das Fragen zu Nachrichten beantwortet', 'ok'],
  ['A chat bot of the Hafenbote', 'ok'],
  ['Eine KI der Redaktion', 'ok'],
])('judges a profile that says %j', (description, verdict) => {
  expect(profileFinding(description).verdict).toBe(verdict);
});

it('says what to do about a wrong token, without showing it, and about none', async () => {
  sandbox = await startSandbox();
  const { discord } = parseConfig({
    DISCORD_TOKEN: 'canary-token',
    DISCORD_API_URL: sandbox.restUrl,
  });
  const { lines, isWell } = await linesOf(
    discordChecks(discord, () => loadCommands(commandsFolder), nowhere),
  );

  expect(isWell).toBe(false);
  expect(lines[1]).toMatch(/^mend {2}Token: .*Reset Token/);
  expect(lines.join()).not.toContain('canary');
  const without = await linesOf(
    discordChecks(parseConfig({}).discord, () => loadCommands(commandsFolder), nowhere),
  );
  expect(without.lines).toEqual([
    expect.stringMatching(/^note {2}Discord: DISCORD_TOKEN is not set/),
  ]);
});

it.each([
  [200, '{"data":[{"id":"small-model"}]}', 'ok'],
  [200, '{"data":[]}', 'note'],
  [401, '{}', 'mend'],
  [404, '', 'note'],
])('asks a chat model server what it has: %d %s', async (status, body, verdict) => {
  const server = createServer((_, response) => response.writeHead(status).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { model } = parseConfig({
    FOOTNOTE_MODEL: 'openai:small-model',
    FOOTNOTE_MODEL_BASE_URL: `http://127.0.0.1:${port}/v1`,
    FOOTNOTE_MODEL_API_KEY: 'canary-key',
  });

  const { lines } = await linesOf(chatModelChecks(model));
  expect(lines[0]?.startsWith(verdict)).toBe(true);
  expect(lines[0]).not.toContain('canary');
  server.close();
});

it('says that a chat model cannot be reached', async () => {
  const { model } = parseConfig({
    FOOTNOTE_MODEL: 'ollama:small-model',
    FOOTNOTE_MODEL_BASE_URL: 'http://127.0.0.1:9',
  });

  expect((await linesOf(chatModelChecks(model))).lines[0]).toMatch(
    /^mend.*FOOTNOTE_MODEL_BASE_URL/,
  );
});
