import { MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemorySettings } from '../../../src/library/settings/memory-settings.ts';
import type { ServerSettings } from '../../../src/library/settings/server-settings.ts';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { saidIn } from '../../support/discord/card.ts';
import { Scene } from '../../support/discord/scene.ts';

describe('what the editors of a server have chosen', () => {
  let servers: MemorySettings;
  let scene: Scene;
  let anna: SandboxUser;

  beforeEach(async () => {
    servers = new MemorySettings();
    scene = await Scene.open({ servers });
    anna = scene.sandbox.user('Anna', { locale: 'de' });
  });

  afterEach(() => scene.close());

  const choose = (chosen: Partial<ServerSettings>) =>
    servers.change(scene.sandbox.guild.id, (now) => ({ ...now, ...chosen }));
  const ask = (question: string, values: { private?: boolean } = {}) =>
    anna.slash(scene.sandbox.general, 'ask', { question, ...values }).finalMessage();
  const isPrivate = ({ flags = 0 }: { flags?: number }) => (flags & MessageFlags.Ephemeral) !== 0;

  it('makes answers private where the asker does not say otherwise', async () => {
    await choose({ isPrivate: true });

    expect(isPrivate(await ask('Wie lange ist die Brücke gesperrt?'))).toBe(true);
    expect(isPrivate(await ask('Welche Risse?', { private: false }))).toBe(false);
  });

  it('keeps the bot to the channels that were chosen, and their threads', async () => {
    const { general, questions } = scene.sandbox;
    await choose({ channels: [questions.id] });
    const thread = questions.startThread(anna, 'Brücke');

    const elsewhere = await scene.replyTo(
      general.send(anna, `${scene.sandbox.botMention} Wie lange ist die Brücke gesperrt?`),
    );
    const here = await scene.replyTo(
      thread.send(anna, `${scene.sandbox.botMention} Wie lange ist die Brücke gesperrt?`),
    );
    const command = await ask('Welche Risse?');
    const direct = anna.dm('Wie lange ist die Brücke gesperrt?');

    expect(elsewhere.content).toContain('In diesem Kanal antworte ich nicht');
    expect(here.content).toContain('Absatz 1');
    expect(command.content).toContain('In diesem Kanal antworte ich nicht');
    expect(isPrivate(command)).toBe(true);
    expect((await scene.replyTo(direct)).content).toContain('belege jede Antwort');
  });

  it('speaks the language of the server where nothing tells another', async () => {
    await choose({ language: 'de' });

    expect((await ask('gesperrt?')).content).toContain('**Quellen**');
    expect((await ask('Why is the bridge closed?')).content).toContain('**Sources**');
  });

  it('asks about the story that the channel is bound to, and its threads', async () => {
    const { general, questions } = scene.sandbox;
    await choose({ bindings: { [questions.id]: 'bruecke' } });
    const thread = questions.startThread(anna, 'Brücke');

    for (const channel of [general, questions, thread]) {
      await scene.replyTo(channel.send(anna, `${scene.sandbox.botMention} Wer baut die Brücke?`));
    }

    expect(scene.questions.map(({ story }) => story)).toEqual([undefined, 'bruecke', 'bruecke']);
  });

  it('finds an answer of a bound channel again in its story after a restart', async () => {
    const { questions, botMention } = scene.sandbox;
    await choose({ bindings: { [questions.id]: 'bruecke' } });
    const answer = await scene.replyTo(questions.send(anna, `${botMention} Wer baut die Brücke?`));

    await scene.restartBot();
    const before = scene.questions.length;
    await scene.replyTo(questions.send(anna, 'Und wann?', { replyTo: answer }));

    expect(scene.questions.slice(before).map(({ text, story }) => [text, story])).toEqual([
      ['Wer baut die Brücke?', 'bruecke'],
      ['Und wann?', 'bruecke'],
    ]);
  });

  it('has the budgets that were chosen', async () => {
    await choose({ budgets: { user: { questions: 1, seconds: 60 } } });

    await ask('Wie lange ist die Brücke gesperrt?');

    expect((await ask('Welche Risse?')).content).toContain('gerade viel gefragt');
  });

  it.each([
    ['story', {}],
    ['timeline', {}],
    ['quotes', {}],
    ['compare', { first: 'Die Brücke ist gesperrt.', second: 'Die Brücke ist offen.' }],
  ])('holds for /%s as for questions: the channels and the budgets', async (name, values) => {
    const { general, questions } = scene.sandbox;
    const call = (channel: typeof general) => anna.slash(channel, name, values).finalMessage();
    await choose({ channels: [questions.id], budgets: { user: { questions: 2, seconds: 600 } } });

    const elsewhere = await call(general);
    const here = await call(questions);
    const spent = await call(questions);

    expect(elsewhere.content).toContain('In diesem Kanal antworte ich nicht');
    expect(isPrivate(elsewhere)).toBe(true);
    expect(saidIn(here)).not.toMatch(/antworte ich nicht|viel gefragt/);
    expect(spent.content).toContain('gerade viel gefragt');
    expect(isPrivate(spent)).toBe(true);
  });

  it('is kept while the bot is in the server', async () => {
    await choose({ isPrivate: true });

    await scene.restartBot();

    expect(await servers.of(scene.sandbox.guild.id)).toMatchObject({ isPrivate: true });
    expect(await servers.present(new Set([scene.sandbox.guild.id]), Date.now() * 2)).toEqual([]);
  });
});
