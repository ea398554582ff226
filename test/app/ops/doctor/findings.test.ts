import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { chatModelChecks } from '../../../../src/app/ops/doctor/chat-model.ts';
import { examine, mend, ok } from '../../../../src/app/ops/doctor/check.ts';
import { clockFinding, discordChecks } from '../../../../src/app/ops/doctor/discord.ts';
import { nodeFinding, spaceFinding } from '../../../../src/app/ops/doctor/machine.ts';
import { parseConfig } from '../../../../src/config/config.ts';
import { loadCommands } from '../../../../src/discord/commands/load-commands.ts';
import { type Sandbox, startSandbox } from '../../../../src/sandbox/sandbox.ts';

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.stop());

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

it('finds a bot well, tells of commands that Discord lacks, and changes nothing', async () => {
  sandbox = await startSandbox();
  const { discord } = parseConfig({
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_URL: sandbox.restUrl,
  });
  const { lines, isWell } = await linesOf(
    discordChecks(discord, () => loadCommands(commandsFolder)),
  );

  expect(isWell).toBe(true);
  expect(lines).toEqual([
    expect.stringMatching(/^ok {4}Clock: /),
    expect.stringMatching(/^ok {4}Token: belongs to /),
    expect.stringMatching(/^ok {4}Intents and sessions: /),
    expect.stringMatching(/^note {2}Commands: .*npm run deploy-commands/),
  ]);
  expect(sandbox.registeredCommands()).toEqual([]);
});

it('says what to do about a wrong token, without showing it, and about none', async () => {
  sandbox = await startSandbox();
  const { discord } = parseConfig({
    DISCORD_TOKEN: 'canary-token',
    DISCORD_API_URL: sandbox.restUrl,
  });
  const { lines, isWell } = await linesOf(
    discordChecks(discord, () => loadCommands(commandsFolder)),
  );

  expect(isWell).toBe(false);
  expect(lines[1]).toMatch(/^mend {2}Token: .*Reset Token/);
  expect(lines.join()).not.toContain('canary');
  const without = await linesOf(
    discordChecks(parseConfig({}).discord, () => loadCommands(commandsFolder)),
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
