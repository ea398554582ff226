import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { saidIn } from '../../support/discord/card.ts';
import { PageClient } from '../../support/playground/page-client.ts';
import { CleanCopy } from '../../support/programs/clean-copy.ts';
import { commandsIn } from '../../support/programs/commands-in.ts';
import {
  type ScriptedModelServer,
  startScriptedModelServer,
} from '../../support/servers/scripted-model-server.ts';
import { obedient } from '../../support/written/scripts.ts';
import { droppedPage } from './dropped-page.ts';
import { isTyped, tried } from './tried.ts';

const root = join(import.meta.dirname, '../../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const question = 'Wann sollten die Verhandlungen stattfinden?';

/** Milliseconds for what may also begin the program: seconds, or many where the machine has other work. */
const patience = 120_000;

/** Seconds without a word, beside what it takes this machine to begin any program at all. */
const longestSilence = 2;

/** Types into a terminal instead of a pipe, and ends with the code of what it starts. */
const atTerminal = `python3 -c 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))'`;

describe('the first hour of somebody new', { timeout: 3 * patience }, () => {
  let home: CleanCopy;
  let model: ScriptedModelServer;
  let provider: Provider;
  let sandbox: Sandbox;

  beforeAll(async () => {
    model = await startScriptedModelServer(obedient);
    [home, provider, sandbox] = await Promise.all([
      CleanCopy.make(),
      startProvider(model, 'sk-right'),
      startSandbox(),
    ]);
  });

  afterAll(async () => {
    process.stderr.write(`${report(home)}\n`);
    await home.remove();
    await Promise.all([provider.close(), sandbox.stop()]);
    await model.close();
  });

  const dropped = join('data', 'articles', droppedPage.name);

  it('installs what package.json asks for and its lock names', async () => {
    const { code, stderr } = await home.type('npm install --dry-run --offline --ignore-scripts');

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('asks in the terminal, and sees what the README shows', async () => {
    const [, command = '', shown = ''] = /^ {4}\$ (npm .+)\n([\s\S]+?)…“$/m.exec(readme) ?? [];
    const { code, stdout, stderr, complaints } = await home.type(command);

    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    expect(stdout).toContain(shown.replaceAll(/^ {4}/gm, '').trim());
    // The index was made, which nobody has to wait for in silence.
    expect(stderr).toMatch(
      /^(?:Preparing the program|Starting|Opening|Reading|Indexing).* … \(\d+ s\)$/m,
    );
  });

  it('begins a conversation when there is no question', async () => {
    const { code, stdout } = await home.type(
      `${atTerminal} npm run ask`,
      `${question}\n/story\n/quit\n`,
    );

    expect(stdout).toContain(
      'Frag etwas zu dem Artikel. /story zeigt ihn, /help hilft, /quit beendet.',
    );
    expect(stdout).toMatch(/Der Artikel sagt dazu: \[1\]/);
    expect(stdout).toContain('Bis bald.');
    expect(code).toBe(0);
  });

  it('opens the playground, drops a page on it and asks about it', async () => {
    const playground = await home.start('npm start', /^Ctrl|Ctrl\+C stops\./m);
    expect(playground.output()).toContain(
      "Footnote's playground is open, without Discord and on this machine only:",
    );
    expect(playground.output()).toContain('For the bot on Discord set DISCORD_TOKEN');

    const page = new PageClient(/http:\/\/127\S+/.exec(playground.output())?.[0] ?? '');
    await expect
      .poll(async () => (await page.snapshot()).status, { timeout: patience })
      .toEqual({ state: 'online' });

    const name = encodeURIComponent(droppedPage.name);
    const preview = await page.post(`previews?name=${name}`, droppedPage.html);
    expect(preview.body).toMatchObject({
      result: {
        title: droppedPage.title,
        paragraphs: 4,
        leftOut: expect.arrayContaining([{ text: 'Newsletter', reason: 'beside the story' }]),
      },
    });
    const taken = await page.post(`articles?name=${name}`, droppedPage.html);
    expect(taken.status).toBe(200);

    const { people, channels, bot } = await page.snapshot();
    await page.command({
      type: 'say',
      person: people[0]?.id,
      channel: channels[0]?.id,
      text: `<@${bot.id}> ${droppedPage.question}`,
    });
    await expect
      .poll(async () => answersIn(await page.snapshot()), { timeout: patience })
      .toContain(droppedPage.proof);

    expect(existsSync(join(home.root, dropped))).toBe(true);

    const { stdout, complaints } = await playground.interrupt();
    expect(stdout).toMatch(/Stopping\.\n$/);
    expect(complaints).toBe('');
  });

  it('sees what was read of the page and what was left out', async () => {
    const { code, stdout } = await home.type('npm run ingest -- --verbose');

    expect(code).toBe(0);
    expect(stdout).toMatch(/hafenbruecke\.html +4 +/);
    expect(stdout).toContain('hafenbruecke.html: left out\n  navigation: Start Sport Kultur\n');
  });

  it('asks that story alone, and writes the answer as a page', async () => {
    const { code, stdout } = await home.type(
      `npm run ask -- --article ${dropped} "${droppedPage.question}" --page answer.html`,
    );

    expect(code).toBe(0);
    expect(stdout).toContain(`„${droppedPage.proof}`);
    expect(readFileSync(join(home.root, 'answer.html'), 'utf8')).toContain('<mark id="quote-1">');
  });

  it('takes a proof along, which holds until the story changes', async () => {
    const asked = await home.type(`npm run ask -- --proof proof.json "${droppedPage.question}"`);
    expect(asked.stdout).toContain(droppedPage.proof);

    const verified = await home.type('npm run verify -- proof.json');
    expect(verified.stdout).toContain('The proof holds.');
    expect(verified.code).toBe(0);
  });

  it('has a wrong key for a chat model, and is told so with what to do', async () => {
    await writeSettings({ FOOTNOTE_MODEL_API_KEY: 'sk-wrong' });

    const asked = await home.type(`npm run ask -- --strict "${question}"`);
    expect(asked.code).toBe(2);
    expect(asked.complaints).toMatch(
      /^The chat model openai:small did not answer\. It does not accept the key\. Put a valid FOOTNOTE_MODEL_API_KEY into \.env\. \(401, /,
    );
    expect(asked.stdout).toContain('Der Artikel sagt dazu: [1]');

    const looked = await home.type('npm run doctor');
    expect(looked.code).toBe(1);
    expect(looked.stdout).toContain('does not accept FOOTNOTE_MODEL_API_KEY (401)');
    expect(looked.stdout).toContain(
      'DISCORD_TOKEN is not set, so `npm start` runs the playground.',
    );
    expect(asked.complaints + looked.stdout + looked.stderr).not.toContain('sk-wrong');
  });

  it('mends the key, and reads sentences of the model', async () => {
    await writeSettings({ FOOTNOTE_MODEL_API_KEY: 'sk-right' });
    const before = model.requests.length;
    const { code, stdout, complaints } = await home.type(
      `npm run ask -- --strict "${droppedPage.question}"`,
    );

    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    expect(stdout).not.toContain('Der Artikel sagt dazu');
    expect(stdout).toContain(droppedPage.proof);
    expect(model.requests.length).toBeGreaterThan(before);
  });

  it('has a wrong token for Discord, and is told where to get another', async () => {
    await writeSettings({ DISCORD_TOKEN: 'wrong' });
    const { code, complaints } = await home.type('npm run invite');

    expect(complaints).toMatch(
      /^Discord does not accept DISCORD_TOKEN\. Press "Reset Token" under "Bot"/,
    );
    expect(code).toBe(1);
  });

  it('mends the token, registers the commands, and gets the link for a server', async () => {
    await writeSettings({ DISCORD_TOKEN: sandbox.token });

    const invited = await home.type('npm run invite');
    expect(invited.stdout).toContain(`client_id=${sandbox.applicationId}`);

    const registered = await home.type('npm run deploy-commands');
    expect(registered.stdout).toMatch(
      /^Registered everywhere: .*\/ask, .*; in the menu of a message: Answer this, /m,
    );
    const again = await home.type('npm run deploy-commands');
    expect(again.stdout).toMatch(/^Discord has everywhere already: .*\/ask, /m);

    const looked = await home.type('npm run doctor');
    expect(looked.stdout).toContain('Discord has them as they are here');
    expect([invited, registered, again, looked].map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  });

  it('starts the bot, is answered on Discord, and stops it', async () => {
    const bot = await home.start('npm start', /Commands are registered/);
    const anna = sandbox.user('Anna', { locale: 'de' });
    const asked = sandbox.general.send(anna, `${sandbox.botMention} ${droppedPage.question}`);
    const reply = await sandbox.waitForMessage(
      ({ message_reference }) => message_reference?.message_id === asked.id,
      patience,
    );
    expect(saidIn(reply)).toContain('drei Risse');

    const backup = await home.type('npm run backup -- settings-copy.sqlite');
    expect(backup.stdout).toContain('Copied to settings-copy.sqlite');

    expect((await bot.interrupt()).stdout).toContain('"Stopped"');
    sandbox.assertNoViolations();
  });

  it('never sees nothing for two seconds', async () => {
    const untilBegun = await startingTime(home);
    const silent = home.typed
      // npm's own commands say when they are done.
      .filter(({ command }) => /\bnpm (?:run|start)/.test(command))
      .filter(({ silence }) => silence > longestSilence + untilBegun)
      .map(({ command, silence }) => `${command}: ${silence.toFixed(1)} s`);

    expect(silent).toEqual([]);
  });

  it.each(['README.md', 'README.de.md'])('has tried every command of %s', (path) => {
    const commands = commandsIn(readFileSync(join(root, path), 'utf8'));
    const untried = commands.filter(
      (command) =>
        !(command in tried) && !home.typed.some((typed) => isTyped(command, typed.command)),
    );

    expect(commands.length).toBeGreaterThan(10);
    expect(untried).toEqual([]);
  });

  /** The settings of a `.env` with a chat model and Discord, as somebody new has them by then. */
  function writeSettings(settings: Readonly<Record<string, string>>): Promise<void> {
    const all = {
      FOOTNOTE_MODEL: 'openai:small',
      FOOTNOTE_MODEL_BASE_URL: provider.address,
      FOOTNOTE_MODEL_API_KEY: 'sk-right',
      DISCORD_API_URL: sandbox.restUrl,
      ...settings,
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}=${value}\n`);

    return home.write('.env', lines.join(''));
  }
});

/** All that the bot has said, of a snapshot of the page. */
function answersIn({ messages, bot }: Awaited<ReturnType<PageClient['snapshot']>>): string {
  return messages
    .map(({ message }): APIMessage => message)
    .filter(({ author }) => author.id === bot.id)
    .map(saidIn)
    .join('\n');
}

interface Provider {
  readonly address: string;
  close(): Promise<void>;
}

/** A provider of chat models: refuses every key but one, lists its models, and has `model` answer. */
async function startProvider(model: ScriptedModelServer, key: string): Promise<Provider> {
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const answer = (status: number, value: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

    if (request.headers.authorization !== `Bearer ${key}`) {
      answer(401, { error: { message: 'Incorrect API key provided.', code: 'invalid_api_key' } });
    } else if (request.url?.endsWith('/models') === true) {
      answer(200, { data: [{ id: 'small' }] });
    } else {
      const asked = await fetch(`${model.address('openai')}/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      response.writeHead(asked.status, { 'content-type': asked.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await asked.arrayBuffer()));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    address: `http://127.0.0.1:${port}/v1`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The longest time, in seconds, of three empty programs that npm and Node begin on this machine as busy as it is. */
async function startingTime(home: CleanCopy): Promise<number> {
  const times: number[] = [];
  while (times.length < 3) times.push((await home.type('npm exec -c "node -e 0"')).seconds);

  return Math.max(...times);
}

/** How long each command took, and how long nothing was to be seen meanwhile. */
function report({ typed }: CleanCopy): string {
  const lines = typed.map(
    ({ command, seconds, silence }) =>
      `${seconds.toFixed(1).padStart(6)} s, silent for ${silence.toFixed(1)} s at most: ${command.replace(atTerminal, '').trim()}`,
  );

  return ['The first hour:', ...lines].join('\n');
}
