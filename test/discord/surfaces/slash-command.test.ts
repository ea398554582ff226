import { REST, Routes } from 'discord.js';
import { MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { Scene } from '../../support/discord/scene.ts';

describe('/ask', () => {
  let scene: Scene;
  let anna: SandboxUser;

  beforeEach(async () => {
    scene = await Scene.open();
    anna = scene.sandbox.user('Anna', { locale: 'de' });
  });

  afterEach(() => scene.close());

  const ask = (question: string, isPrivate?: boolean) =>
    anna.slash(scene.sandbox.general, 'ask', {
      question,
      ...(isPrivate === undefined ? {} : { private: isPrivate }),
    });

  it('is acknowledged at once and answered with a quote, for everybody to see', async () => {
    const handle = ask('Wie lange ist die Brücke gesperrt?');

    expect((await handle.firstResponse()).type).toBe(5);
    const message = await handle.finalMessage();

    expect(message.content).toBe(
      [
        '> Wie lange ist die Brücke gesperrt?',
        'Absatz 1: Die Brücke am Hafen bleibt bis Freitag gesperrt. [1]',
        '',
        '**Quellen**',
        '[1] Absatz 1: „Die Brücke am Hafen bleibt bis Freitag gesperrt.“',
      ].join('\n'),
    );
    expect((message.flags ?? 0) & MessageFlags.Ephemeral).toBe(0);
  });

  it('is answered privately when it is asked to', async () => {
    const message = await ask('Welche Risse?', true).finalMessage();

    expect((message.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(message.content).toContain('drei');
  });

  it('answers in the language of the question, else in that of the asker or of the server', async () => {
    const ben = scene.sandbox.user('Ben', { locale: 'de' });
    const askAsBen = (question: string, isPrivate: boolean) =>
      ben.slash(scene.sandbox.general, 'ask', { question, private: isPrivate }).finalMessage();
    const english = await ask('Why is the bridge closed?').finalMessage();
    const forBen = await askAsBen('gesperrt?', true);
    const forAll = await askAsBen('gesperrt?', false);

    expect(english.content).toContain('**Sources**');
    expect(forBen.content).toContain('**Quellen**');
    expect(forAll.content).toContain('**Sources**');
  });

  it('answers what tells no language in the one that the person wrote last', async () => {
    await ask('Why is the bridge closed?').finalMessage();
    const english = await ask('gesperrt?', true).finalMessage();
    await ask('Wie lange ist die Brücke gesperrt?').finalMessage();
    const german = await ask('gesperrt?').finalMessage();

    expect(english.content).toContain('**Sources**');
    expect(german.content).toContain('**Quellen**');
  });

  it('understands a follow-up of the same person in the same channel, and nobody else there', async () => {
    const ben = scene.sandbox.user('Ben');
    await ask('Wie lange ist die Brücke gesperrt?').finalMessage();

    const followUp = await ask('Und dann?').finalMessage();
    const other = await ben
      .slash(scene.sandbox.general, 'ask', { question: 'Und dann?' })
      .finalMessage();

    expect(followUp.content).toContain('[1] Absatz 2');
    expect(other.content).toContain('Das steht nicht im Artikel.');
  });

  it('keeps what was asked in private out of the public conversation', async () => {
    await ask('Wie lange ist die Brücke gesperrt?', true).finalMessage();

    const followUp = await ask('Und dann?').finalMessage();

    expect(followUp.content).toContain('Das steht nicht im Artikel.');
  });

  it('says when the story does not tell, and shows the nearest paragraph', async () => {
    const message = await ask('Wie wird das Wetter?').finalMessage();

    expect(message.content).toContain('Das steht nicht im Artikel.');
    expect(message.content).toContain('**Am nächsten kommt:**\n[1] Absatz 1');
  });

  it.each([false, true])(
    'sends an answer that is too long for one message in several (private: %s)',
    async (isPrivate) => {
      const handle = ask('lang:5', isPrivate);
      await handle.finalMessage();
      await scene.handled(1);

      const { messages } = handle;

      expect(messages.length).toBeGreaterThan(1);
      for (const { content, flags } of messages) {
        expect(content.length).toBeLessThanOrEqual(2000);
        expect(((flags ?? 0) & MessageFlags.Ephemeral) !== 0).toBe(isPrivate);
      }
    },
  );

  it('shows article text and the question as they are: no mention, link or emphasis of theirs works', async () => {
    const message = await ask('*Umleitung* <@1> @everyone?').finalMessage();

    expect(message.content).toContain('> \\*Umleitung\\* \\<@1> \\@everyone?');
    expect(message.content).toContain(
      '“\\@everyone Umleitung über \\<#12345>: https\\://hafen.example/umleitung”',
    );
  });

  it('shows a fault that a person can mend as it is', async () => {
    const message = await ask('fehler').finalMessage();

    expect(message.content).toBe('Der Index \\*fehlt\\*. Starte \\`npm run ingest\\`.');
  });

  it('shows of a bug nothing but an id, which finds it in the log', async () => {
    scene.expectsErrors = true;

    const message = await ask('kaputt').finalMessage();

    const [, id] = /nenne bitte: ([0-9a-f]{8})$/.exec(message.content) ?? [];
    expect(scene.logLines.filter((line) => JSON.parse(line).failure === id)).toHaveLength(1);
  });

  it('works in direct messages with the bot', async () => {
    const handle = anna.slash(anna.directChannel, 'ask', {
      question: 'Wie lange ist sie gesperrt?',
    });

    expect((await handle.finalMessage()).content).toContain('**Quellen**');
  });

  it('works for people who installed it for themselves, where the bot is not', async () => {
    const ben = scene.sandbox.user('Ben');
    const elsewhere = scene.sandbox.addGuild('Elsewhere', { hasBot: false });
    scene.sandbox.join(anna, elsewhere);
    const channel = scene.sandbox.addChannel('lobby', elsewhere);
    const group = scene.sandbox.addPrivateChannel([anna, ben]);

    const inGuild = anna.slash(channel, 'ask', { question: 'lang:5' });
    const inGroup = anna.slash(group, 'ask', { question: 'Wie lange ist sie gesperrt?' });

    expect((await inGuild.finalMessage()).content).toContain('1. Absatz 1');
    expect((await inGroup.finalMessage()).content).toContain('**Quellen**');
    await scene.handled(2);
    expect(inGuild.messages.length).toBeGreaterThan(1);
  });

  it('that is no command of the bot any more is answered with an id', async () => {
    scene.expectsErrors = true;
    const { sandbox } = scene;
    const rest = new REST({ api: sandbox.restUrl }).setToken(sandbox.token);
    const body = { name: 'old', description: 'Not there any more' };
    await rest.post(Routes.applicationCommands(sandbox.applicationId), { body });

    const message = await anna.slash(sandbox.general, 'old').finalMessage();

    expect(message.content).toMatch(/nenne bitte: [0-9a-f]{8}$/);
    expect((message.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0);
  });

  it('is answered once when the event arrives twice', async () => {
    scene.sandbox.duplicateNext('INTERACTION_CREATE');

    await ask('Wie lange ist sie gesperrt?').finalMessage();
    await scene.handled(2);

    expect([...scene.outcomes()].sort()).toEqual(['answered', 'duplicate']);
    expect(scene.questions).toHaveLength(1);
    expect(scene.sandbox.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
  });
});

describe('/ask beyond a budget', () => {
  it('is refused to the asker alone, every time, with the time to wait', async () => {
    const scene = await Scene.open({ settings: { FOOTNOTE_BUDGET_USER: '1/600s' } });
    const anna = scene.sandbox.user('Anna', { locale: 'de' });
    const ask = () => anna.slash(scene.sandbox.general, 'ask', { question: 'Wie lange gesperrt?' });
    await ask().finalMessage();

    for (const message of [await ask().finalMessage(), await ask().finalMessage()]) {
      expect(message.content).toBe(
        'Du hast gerade viel gefragt. Bitte versuche es in 10 Minuten noch einmal.',
      );
      expect((message.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0);
    }

    await scene.close();
  });
});
