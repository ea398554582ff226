import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unescapeLine } from '../../src/discord/reply/escape.ts';
import type { SandboxUser } from '../../src/sandbox/driver/user.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type BotProcess, programIn, spawnBot } from '../support/discord/spawn-bot.ts';
import { answerPatience, testPatience } from '../support/patience.ts';

const root = join(import.meta.dirname, '../..');

// `npm start`, with the story that is shipped and nothing in its place.
describe('the whole program', { timeout: testPatience }, () => {
  let data: string;
  /** Name of the story's file. */
  let name: string;
  let story: string;
  let sandbox: Sandbox;
  let anna: SandboxUser;
  let bot: BotProcess;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'footnote-'));
    await cp(join(root, 'data/articles'), join(data, 'articles'), { recursive: true });
    [name = ''] = await readdir(join(data, 'articles'));
    story = await readFile(join(data, 'articles', name), 'utf8');

    sandbox = await startSandbox();
    anna = sandbox.user('Anna', { locale: 'de' });
    bot = spawnBot(
      {
        DISCORD_TOKEN: sandbox.token,
        DISCORD_API_URL: sandbox.restUrl,
        FOOTNOTE_ANSWER_FORM: 'text',
        FOOTNOTE_DATA_DIR: data,
        FOOTNOTE_BUDGET_USER: '1000/60s',
      },
      programIn(root),
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
      answerPatience,
    );
  };
  const sourcesOf = ({ content }: APIMessage) =>
    content.split('\n').filter((line) => /^\[\d+\] /.test(line));

  it('was started before there was an index, and has made one', async () => {
    expect(await readdir(join(data, 'index'))).not.toEqual([]);
  });

  it('gives the same answer to a slash command, a mention and a direct message', async () => {
    const question = 'Was sagte Marco Rubio?';

    const command = await anna
      .slash(sandbox.general, 'ask', { question })
      .finalMessage(answerPatience);
    const reply = await mention(question);
    anna.dm(question);
    const direct = await sandbox.waitForMessage(
      (message) =>
        message.channel_id === anna.directChannel.id &&
        message.author.id === sandbox.botId &&
        sourcesOf(message).length > 0,
      answerPatience,
    );

    expect(sourcesOf(command).join()).toContain('Rubio');
    expect(sourcesOf(reply)).toEqual(sourcesOf(command));
    expect(sourcesOf(direct)).toEqual(sourcesOf(command));
  });

  it.each([
    'Wann sollten die Verhandlungen stattfinden?',
    'What did Marco Rubio say?',
    'Worum geht es?',
  ])('quotes nothing that does not stand in the story: %s', async (question) => {
    const sources = sourcesOf(await mention(question));

    expect(sources).not.toEqual([]);
    for (const source of sources) {
      const quote = /: [„“»‘]?(.+?)[“”«’]?$/su.exec(unescapeLine(source))?.[1];
      expect(story.replace(/\s+/g, ' ')).toContain(quote);
    }
  });

  it('says when the story does not tell, and what to ask instead', async () => {
    const { content } = await mention('Wie koche ich Spaghetti?');

    expect(content).toMatch(/^Das sagt der Artikel nicht\. Frag mich zum Beispiel: „Worum geht es/);
    expect(content).not.toContain('**Quellen**');
  });

  it('understands a follow-up in a reply chain, and quotes what it follows', async () => {
    const first = await mention('Was sagte Majed Al Ansari?');
    const asked = sandbox.general.send(anna, 'Und was sagte er noch?', { replyTo: first });
    const second = await sandbox.waitForMessage(
      ({ message_reference }) => message_reference?.message_id === asked.id,
      answerPatience,
    );

    expect(sourcesOf(first).join()).toContain('Majed Al Ansari');
    expect(sourcesOf(second).join()).toContain('Majed Al Ansari');
  });

  it('suggests questions, and answers each of them', async () => {
    const { content } = await mention('');
    const suggestions = content
      .split('\n')
      .slice(1)
      .map((line) => unescapeLine(line.slice(2)));

    expect(suggestions.length).toBeGreaterThan(1);
    for (const suggestion of suggestions) {
      expect(sourcesOf(await mention(suggestion))).not.toEqual([]);
    }
  });

  it('answers from what was saved while it ran, and from nothing that was taken away', async () => {
    const file = join(data, 'articles', name);
    await writeFile(file, `${story}\n\nIm Hafen von Falkenbrück lagen am Morgen 47 Boote.\n`);
    await bot.wrote(/"changed":\["us-iran-verhandlungen"\]/);
    expect(sourcesOf(await mention('Wie viele Boote lagen in Falkenbrück?')).join()).toContain(
      '47',
    );

    await rm(file);
    await bot.wrote(/"removed":\["us-iran-verhandlungen"\]/);
    const { content } = await mention('Wie viele Boote lagen in Falkenbrück?');
    expect(content).not.toContain('47');
    expect(content).toContain('Das sagt der Artikel nicht');
  });
});
