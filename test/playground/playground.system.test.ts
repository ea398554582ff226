import { readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/playground/protocol/desk-wire.ts';
import type { PageCommand } from '../../src/playground/protocol/page-wire.ts';
import { answered, citationsOf } from '../support/answers.ts';
import { saidIn } from '../support/discord/card.ts';
import { answerPatience, startPatience, testPatience } from '../support/patience.ts';
import { FakeBot } from '../support/playground/fake-bot.ts';
import { PageClient } from '../support/playground/page-client.ts';
import { PlaygroundScene } from '../support/playground/scene.ts';

const patient = { timeout: 20_000 };

describe('the playground behind its page', { timeout: testPatience }, () => {
  let scene: PlaygroundScene;
  let url: string;
  let origin: string;
  let client: PageClient;

  beforeAll(async () => {
    scene = await PlaygroundScene.open();
    url = scene.playground.url;
    origin = new URL(url).origin;
    client = new PageClient(url);
  }, startPatience);

  afterAll(async () => {
    await scene?.close();
  });

  const post: PageClient['post'] = (...request) => client.post(...request);
  const command = (body: PageCommand | object) => client.command(body);
  const firstEvent = () => client.snapshot();
  const desk = async (): Promise<Desk> =>
    ((await command({ type: 'desk' })).body as unknown as { result: Desk }).result;
  const replyTo = async (text: string): Promise<APIMessage> => {
    const { people, channels } = await firstEvent();
    const [person] = people;
    const [channel] = channels;
    await command({
      type: 'say',
      person: person?.id,
      channel: channel?.id,
      text: `${scene.playground.sandbox.botMention} ${text}`,
    });

    return scene.playground.sandbox.waitForMessage(
      ({ referenced_message: asked }) => asked?.content.endsWith(text) === true,
      answerPatience,
    );
  };

  it('is bound to this machine only, at an address with a secret', () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
  });

  it('lets a page load nothing from elsewhere and tells nobody its address', async () => {
    const { headers } = await fetch(url);

    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*script-src 'self';/,
    );
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refuses other hosts, other origins and a wrong secret', async () => {
    const { hostname, port, host, pathname } = new URL(url);
    const statusOf = (path: string, name: string) =>
      new Promise((resolve) => {
        request({ hostname, port, path, headers: { Host: name } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        }).end();
      });
    const foreign = await post('commands', '{"type":"restart-bot"}', {
      Origin: 'https://evil.example',
    });

    expect(await statusOf(pathname, 'evil.example')).toBe(403);
    expect(await statusOf('//', host)).toBe(400);
    expect(await statusOf(`${pathname}%`, host)).toBe(404);
    expect(foreign.status).toBe(403);
    expect((await fetch(`${origin}/wrong/`)).status).toBe(404);
    expect((await fetch(origin)).status).toBe(404);
    expect((await fetch(new URL('../../../etc/passwd', url))).status).toBe(404);
  });

  it('begins with a server of two channels, direct messages, two people and the story', async () => {
    const snapshot = await firstEvent();

    expect(snapshot.channels.map(({ kind }) => kind)).toEqual(['text', 'text', 'direct', 'direct']);
    expect(snapshot.people.map(({ locale }) => locale)).toEqual(['de', 'en-US']);
    expect(snapshot.stories.map(({ slug }) => slug)).toEqual(['us-iran-verhandlungen']);
    expect(snapshot.commands.guild.map(({ name }) => name)).toContain('ask');
    expect(snapshot.status).toEqual({ state: 'online' });
  });

  it('suggests questions as soon as they are worked out, after the bot is online', async () => {
    const suggested = async () => (await firstEvent()).stories[0]?.suggestions?.de ?? [];

    await expect
      .poll(suggested, { timeout: answerPatience })
      .toContain('Worum geht es in dem Artikel?');
  });

  it('hands on what the answerer of the bot did', async () => {
    const said = saidIn(await replyTo('Warum wurden die Verhandlungen abgesagt?'));
    const trace = (await firstEvent()).traces.at(-1);
    const answer = trace && answered(trace.answer);

    expect(trace?.question).toBe('Warum wurden die Verhandlungen abgesagt?');
    expect(said).toContain(`¶ ${answer && citationsOf(answer)[0]?.paragraph}`);
    expect(Object.keys(answer?.lookup.retrieved[0]?.evidence ?? {})).toEqual(
      expect.arrayContaining(['reader', 'nearness', 'vector', 'lexical']),
    );
    expect(answer?.lookup.probability).toBeGreaterThanOrEqual(answer?.lookup.threshold ?? 1);
  });

  it.each([
    ['no JSON', '{'],
    ['an unknown command', '{"type":"format-disk"}'],
    ['a field too many', '{"type":"restart-bot","now":true}'],
    ['an id that is none', '{"type":"inspect","message":"../x"}'],
  ])('refuses %s and says why', async (_, body) => {
    const refused = await post('commands', body);

    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatch(/^The command (is no JSON|cannot be read)/);
  });

  it('refuses what Discord’s client would not let a person do', async () => {
    const { people, channels } = await firstEvent();
    const say = { type: 'say', person: people[0]?.id, channel: channels[0]?.id };

    expect((await command({ ...say, text: ' ' })).body.error).toBe('A message needs a text.');
    expect((await command({ ...say, text: 'x', channel: '1' })).body.error).toMatch(/no channel 1/);
    expect((await command({ ...say, text: 'x', person: '1' })).body.error).toMatch(/no person 1/);
  });

  it('tells which request made a message and which rules of Discord it broke', async () => {
    const { sandbox } = scene.playground;
    const id = await new FakeBot(sandbox).post(sandbox.general.id, { content: 'Hallo', colour: 1 });

    const { body } = await command({ type: 'inspect', message: id });

    expect(body.result).toEqual([
      {
        method: 'POST',
        path: `/channels/${sandbox.general.id}/messages`,
        body: { content: 'Hallo', colour: 1, allowed_mentions: { parse: [] } },
        status: 200,
        violations: [{ field: 'colour', message: 'Discord knows no such field' }],
      },
    ]);
    sandbox.violations.length = 0;
  });

  it('keeps the token of an interaction from the page', async () => {
    const { sandbox } = scene.playground;
    const { people, channels } = await firstEvent();
    await command({
      type: 'slash',
      person: people[0]?.id,
      channel: channels[1]?.id,
      name: 'ask',
      values: { question: 'Worum geht es?' },
    });
    const { id } = await sandbox.waitForMessage(
      (message) => message.interaction_metadata !== undefined && saidIn(message) !== '',
      10_000,
    );

    const { body } = await command({ type: 'inspect', message: id });

    expect(body.result.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^\/interactions\/\d+\/…\/callback$/),
      expect.stringMatching(/^\/webhooks\/\d+\/…\/messages\/@original$/),
    ]);
  });

  it('takes files of every kind, answers about them, and takes them away and back again', async () => {
    const text =
      'Die Fähre nach Helgoland fährt im Winter nur montags, sagte Kapitänin Ida Brandt.';
    const html = `<html lang="de"><head><title>Fähre</title></head><body><article><p>${text}</p><p>${text} Das gilt bis März.</p></article></body></html>`;
    const files = {
      'faehre.txt': text,
      'faehre-zwei.md': `# Fähre\n\n${text}\n`,
      'faehre-drei.html': html,
    };
    for (const [name, content] of Object.entries(files)) {
      expect((await post(`articles?name=${name}`, content)).status).toBe(200);
    }

    expect((await readdir(join(scene.data, 'articles'))).sort()).toEqual(
      [...Object.keys(files), 'us-iran-verhandlungen.md'].sort(),
    );
    const { channels } = await firstEvent();
    const channel = channels[0]?.id;
    await command({ type: 'bind-channel', channel, story: 'faehre-zwei' });
    expect(saidIn(await replyTo('Wann fährt die Fähre nach Helgoland?'))).toContain('montags');

    const slugs = Object.keys(files).map((name) => name.replace(/\..*$/, ''));
    for (const story of slugs) await command({ type: 'retract-story', story });
    await command({ type: 'bind-channel', channel });
    expect((await firstEvent()).stories).toHaveLength(1);
    expect(await readdir(join(scene.data, 'articles'))).toEqual(['us-iran-verhandlungen.md']);

    const { retracted } = await desk();
    await command({ type: 'restore-story', token: retracted[0]?.token });
    expect((await firstEvent()).stories).toHaveLength(2);
    await command({ type: 'retract-story', story: slugs.at(-1) });
  });

  it('does on the page what an editor does on Discord, with the same stories', async () => {
    const { sandbox } = scene.playground;
    const editor = (await firstEvent()).people.find(({ isEditor }) => isEditor);
    await command({
      type: 'slash',
      person: editor?.id,
      channel: sandbox.general.id,
      name: 'article use',
      values: { story: 'us-iran-verhandlungen' },
    });
    await expect
      .poll(async () => (await desk()).bindings, patient)
      .toEqual({ [sandbox.general.id]: 'us-iran-verhandlungen' });

    await command({ type: 'bind-channel', channel: sandbox.general.id });
    expect((await desk()).bindings).toEqual({});
  });

  it('gives the page of an answer, to be opened and to be saved', async () => {
    await replyTo('Was sagte Marco Rubio?');
    const trace = (await firstEvent()).traces.at(-1);
    const opened = await fetch(new URL(`answers/${trace?.id}.html`, url));
    const saved = await fetch(new URL(`answers/${trace?.id}.html?download`, url));
    const html = await opened.text();

    expect(html).toContain('<h1>Was sagte Marco Rubio?</h1>');
    expect(html).toMatch(/<mark id="quote-1">/);
    expect(opened.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename=".*\.html"$/);
    expect(await saved.text()).toBe(html);
    expect((await fetch(new URL('answers/unknown.html', url))).status).toBe(400);
  });

  it('follows the folder of articles', async () => {
    const file = join(scene.data, 'articles', 'hafen.md');
    const slugs = async () => (await firstEvent()).stories.map(({ slug }) => slug).sort();
    await writeFile(file, 'Im Hafen von Falkenbrück lagen am Morgen 47 Boote.\n');
    await expect.poll(slugs, patient).toEqual(['hafen', 'us-iran-verhandlungen']);
    expect(saidIn(await replyTo('Wie viele Boote lagen in Falkenbrück?'))).toContain('47');

    await rm(file);
    await expect.poll(slugs, patient).toEqual(['us-iran-verhandlungen']);
  });

  it.each([
    ['leer.txt', '', /leer\.txt: .*empty|without a paragraph/],
    ['bild.png', 'x', /ends in "\.png"/],
    [
      'us-iran-verhandlungen.md',
      'Ein anderer Text steht hier.',
      /there is a story of that name already/,
    ],
    ['../../passwd', 'x', /has no ending/],
  ])('refuses %s and says what to do', async (name, content, why) => {
    const refused = await post(`articles?name=${encodeURIComponent(name)}`, content);

    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatch(why);
    expect((await firstEvent()).stories).toHaveLength(1);
  });

  it('refuses an article that is too large', async () => {
    const refused = await post('articles?name=lang.txt', new Uint8Array(6 * 1024 * 1024));

    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatch(/more than 5,242,880 bytes/);
  });

  it('restarts the bot, which knows the stories that were added and the channels that were bound', async () => {
    const before = scene.playground.botPid;
    await post('articles?name=leuchtturm.txt', 'Der Leuchtturm von Norderney wurde 1874 gebaut.');
    const channel = scene.playground.sandbox.questions.id;
    await command({ type: 'bind-channel', channel, story: 'leuchtturm' });

    await command({ type: 'restart-bot' });
    await scene.botIsReady();

    expect(scene.playground.botPid).not.toBe(before);
    expect((await desk()).bindings).toEqual({ [channel]: 'leuchtturm' });
    const said = saidIn(await replyTo('Wann wurde der Leuchtturm von Norderney gebaut?'));
    expect(said).toContain('1874');
  });
});

describe('the playground without any article', () => {
  it(
    'says so, and answers about the first one that is added',
    async () => {
      const scene = await PlaygroundScene.start();
      const { url, sandbox } = scene.playground;
      const drop = (name: string, text: string) =>
        fetch(new URL(`articles?name=${name}`, url), {
          method: 'POST',
          headers: { Origin: new URL(url).origin },
          body: text,
        });

      try {
        await expect
          .poll(scene.output, { timeout: startPatience })
          .toContain('There is no article in');

        const refused = await drop('leer.txt', '');
        expect(refused.status).toBe(400);

        const taken = await drop('turm.txt', 'Der Turm von Wangerooge ist 39 Meter hoch.');
        expect(taken.status).toBe(200);
        await scene.botIsReady();
        const asked = sandbox.general.send(
          sandbox.user('Clara'),
          `${sandbox.botMention} Wie hoch ist der Turm von Wangerooge?`,
        );
        const answer = await sandbox.waitForMessage(
          ({ message_reference: reference }) => reference?.message_id === asked.id,
          answerPatience,
        );
        expect(saidIn(answer)).toContain('39 Meter');
      } finally {
        await scene.close();
      }
    },
    testPatience,
  );
});
