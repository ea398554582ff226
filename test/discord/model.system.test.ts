import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SandboxUser } from '../../src/sandbox/driver/user.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type BotProcess, programIn, spawnBot } from '../support/discord/spawn-bot.ts';
import { answerPatience, testPatience } from '../support/patience.ts';
import {
  type Script,
  type ScriptedModelServer,
  startScriptedModelServer,
} from '../support/servers/scripted-model-server.ts';
import { obedient, shownTo, written } from '../support/written/scripts.ts';

const program = programIn(fileURLToPath(new URL('../..', import.meta.url)));
const articles = fileURLToPath(new URL('../../data/articles', import.meta.url));
const question = 'Für welchen Think Tank arbeitet Jason Brodsky?';
const sentence = 'Jason Brodsky arbeitet für den Think Tank United Against Nuclear Iran.';
const key = 'sk-this-must-stay-secret';

const knowing: Script = (request) => {
  const paragraph = shownTo(request)?.paragraphs.find(({ text }) =>
    text.includes('vom Think Tank'),
  );
  if (paragraph === undefined) return obedient(request);

  return {
    text: written({
      text: sentence,
      citations: [{ paragraph: paragraph.id, quote: 'analysierte Jason Brodsky vom Think Tank' }],
    }),
  };
};

let folder: string;
let server: ScriptedModelServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-model-'));
  await cp(articles, join(folder, 'articles'), { recursive: true });
  server = await startScriptedModelServer(knowing);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

vi.setConfig({ testTimeout: testPatience });

describe.each(['openai', 'anthropic'] as const)('the program with a model (%s)', (wire) => {
  let sandbox: Sandbox;
  let anna: SandboxUser;
  let bot: BotProcess;

  beforeAll(async () => {
    sandbox = await startSandbox();
    anna = sandbox.user('Anna', { locale: 'de' });
    bot = spawnBot(
      {
        DISCORD_TOKEN: sandbox.token,
        DISCORD_API_URL: sandbox.restUrl,
        FOOTNOTE_ANSWER_FORM: 'text',
        FOOTNOTE_DATA_DIR: folder,
        FOOTNOTE_MODEL: `${wire}:scripted`,
        FOOTNOTE_MODEL_BASE_URL: server.address(wire),
        FOOTNOTE_MODEL_API_KEY: key,
        FOOTNOTE_BUDGET_USER: '100/60s',
      },
      program,
    );
    await bot.wrote(/Commands are registered/);
  }, 60_000);

  afterEach(() => {
    server.script = knowing;
    sandbox.assertNoViolations();
  });

  afterAll(async () => {
    bot.process.kill('SIGTERM');
    await bot.exited;
    await sandbox.stop();
  });

  const ask = async (text: string) =>
    (await anna.slash(sandbox.general, 'ask', { question: text }).finalMessage(answerPatience))
      .content;
  const replyTo = async (send: () => { readonly id: string }) => {
    const { id } = send();
    const reply = await sandbox.waitForMessage(
      ({ message_reference }) => message_reference?.message_id === id,
      answerPatience,
    );

    return reply.content;
  };
  const proved = new RegExp(`${sentence} \\[1\\]\\n\\n\\*\\*Quellen\\*\\*\\n\\[1\\] Absatz 16`);

  it('answers a slash command by a proved sentence', async () => {
    expect(await ask(question)).toMatch(proved);
    await bot.wrote(/"verbatim":1.*Checked what the model wrote/);
  });

  it('answers a mention by a proved sentence', async () => {
    const content = await replyTo(() =>
      sandbox.general.send(anna, `${sandbox.botMention} ${question}`),
    );

    expect(content).toMatch(proved);
  });

  it('answers a direct message by a proved sentence', async () => {
    anna.dm(question);
    const message = await sandbox.waitForMessage(
      ({ channel_id, content }) => channel_id === anna.directChannel.id && proved.test(content),
      answerPatience,
    );

    expect(message.content).toMatch(proved);
  });

  it('answers by quotes and a note when the model fails, and logs no key', async () => {
    server.script = () => ({ status: 401, body: { error: { message: `wrong key ${key}` } } });
    const content = await ask('Was sagte Marco Rubio?');

    expect(content).toContain('Der Artikel sagt dazu:');
    expect(content).toContain('\n\nDas Sprachmodell antwortet gerade nicht');
    await bot.wrote(/Answered without the model/);
    expect(bot.output()).toContain('"kind":"unauthorised"');
    expect(bot.output()).not.toContain(key);
  });

  it('remembers what the model cost today', async () => {
    await expect
      .poll(() => readFile(join(folder, 'model-spending.json'), 'utf8').catch(() => ''))
      .toMatch(/"input":\d+/);
  });
});

describe('the program with a model that is configured halfway', () => {
  it.each([
    [{ FOOTNOTE_MODEL: 'openai:gpt-4.1-mini' }, 'FOOTNOTE_MODEL_API_KEY is not set'],
    [{ FOOTNOTE_MODEL: 'anthropic:claude' }, 'FOOTNOTE_MODEL_API_KEY is not set'],
    [{ FOOTNOTE_MODEL: 'openai' }, 'FOOTNOTE_MODEL is "openai"; it must be "openai:<model>"'],
    [{ FOOTNOTE_MODEL_API_KEY: key }, 'FOOTNOTE_MODEL is not set'],
    [
      { FOOTNOTE_MODEL: 'ollama:qwen3:8b', FOOTNOTE_MODEL_DAILY_COST: '2' },
      'FOOTNOTE_MODEL_PRICES is not set',
    ],
  ] satisfies [Record<string, string>, string][])(
    '%j is told what is missing, and does not start',
    async (environment, message) => {
      const bot = spawnBot({ DISCORD_TOKEN: 'x', ...environment }, program);

      expect(await bot.exited).toBe(1);
      expect(bot.output()).toContain(message);
      expect(bot.output()).not.toContain(key);
    },
    30_000,
  );
});
