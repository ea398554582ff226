import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unescapeLine } from '../../src/discord/reply/escape.ts';
import type { SandboxUser } from '../../src/sandbox/driver/user.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type BotProcess, spawnBot } from '../support/discord/spawn-bot.ts';

const root = join(import.meta.dirname, '../..');

// `npm start`, with the story that is shipped and nothing in its place.
describe('the whole program', () => {
  let data: string;
  let story: string;
  let sandbox: Sandbox;
  let anna: SandboxUser;
  let bot: BotProcess;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'footnote-'));
    await cp(join(root, 'data/articles'), join(data, 'articles'), { recursive: true });
    const [article = ''] = await readdir(join(data, 'articles'));
    story = await readFile(join(data, 'articles', article), 'utf8');

    sandbox = await startSandbox();
    anna = sandbox.user('Anna', { locale: 'de' });
    bot = spawnBot(
      {
        DISCORD_TOKEN: sandbox.token,
        DISCORD_API_URL: sandbox.restUrl,
        FOOTNOTE_DATA_DIR: data,
        FOOTNOTE_BUDGET_USER: '1000/60s',
      },
      join(root, 'src/main.ts'),
    );
    await bot.wrote(/Commands are registered/);
  }, 60_000);

  afterAll(async () => {
    bot.process.kill('SIGTERM');
    await bot.exited;
    await sandbox.stop();
    await rm(data, { recursive: true });
    sandbox.assertNoViolations();
  });

  const mention = async (text: string): Promise<APIMessage> => {
    const asked = sandbox.general.send(anna, `${sandbox.botMention} ${text}`);

    return sandbox.waitForMessage(
      ({ message_reference }) => message_reference?.message_id === asked.id,
    );
  };
  const sourcesOf = ({ content }: APIMessage) =>
    content.split('\n').filter((line) => /^\[\d+\] /.test(line));

  it('was started before there was an index, and has made one', async () => {
    expect(await readdir(join(data, 'index'))).not.toEqual([]);
  });

  it('gives the same answer to a slash command, a mention and a direct message', async () => {
    const question = 'Was sagte ein hochrangiger israelischer Beamter über die Differenzen?';

    const command = await anna.slash(sandbox.general, 'ask', { question }).finalMessage();
    const reply = await mention(question);
    anna.dm(question);
    const direct = await sandbox.waitForMessage(
      (message) =>
        message.channel_id === anna.directChannel.id &&
        message.author.id === sandbox.botId &&
        sourcesOf(message).length > 0,
    );

    expect(sourcesOf(command).join()).toContain('können nicht überbrückt werden');
    expect(sourcesOf(reply)).toEqual(sourcesOf(command));
    expect(sourcesOf(direct)).toEqual(sourcesOf(command));
  });

  it.each([
    'Wer droht dem Iran mit militärischen Schlägen?',
    'What did Marco Rubio say?',
    'Was sagte Rubio den Reportern?',
    'Worum geht es?',
  ])('quotes nothing that does not stand in the story: %s', async (question) => {
    const sources = sourcesOf(await mention(question));

    expect(sources).not.toEqual([]);
    for (const source of sources) {
      const quote = /: [„“»‘]?(.+?)[“”«’]?$/su.exec(unescapeLine(source))?.[1];
      expect(story.replace(/\s+/g, ' ')).toContain(quote);
    }
  });

  it('says when the story does not tell', async () => {
    const { content } = await mention('Wer gewann die Fußball-Weltmeisterschaft 2022 in Katar?');

    expect(content).toMatch(/nicht/);
    expect(content).not.toContain('**Quellen**');
  });

  it('understands a follow-up in a reply chain, and quotes what it follows', async () => {
    const first = await mention('Was forderte der Sprecher des Außenministeriums von Katar?');
    const asked = sandbox.general.send(anna, 'Und wer sagte das?', { replyTo: first });
    const second = await sandbox.waitForMessage(
      ({ message_reference }) => message_reference?.message_id === asked.id,
    );

    expect(sourcesOf(first).join()).toContain('Majed Al Ansari');
    expect(sourcesOf(second).join()).toContain('Majed Al Ansari');
  });

  it('suggests three questions, and answers each of them', async () => {
    const { content } = await mention('');
    const suggestions = content
      .split('\n')
      .slice(1)
      .map((line) => unescapeLine(line.slice(2)));

    expect(suggestions).toHaveLength(3);
    for (const suggestion of suggestions) {
      expect(sourcesOf(await mention(suggestion))).not.toEqual([]);
    }
  });
});
