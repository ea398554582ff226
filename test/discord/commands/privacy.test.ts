import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIMessage, Locale } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAskedQuestions } from '../../../src/discord/gate/file-asked-questions.ts';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { buttonId } from '../../support/discord/pages.ts';
import { Scene } from '../../support/discord/scene.ts';

describe('/privacy', () => {
  let folder: string;
  let path: string;
  let scene: Scene;
  let anna: SandboxUser;
  let ben: SandboxUser;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-'));
    path = join(folder, 'asked.jsonl');
    scene = await Scene.open({
      openAsked: () => openAskedQuestions({ path, onFault: (fault) => expect.fail(fault) }),
    });
    anna = scene.sandbox.user('Anna');
    anna.locale = Locale.German;
    ben = scene.sandbox.user('Ben');
  });

  afterEach(async () => {
    await scene.close();
    await rm(folder, { recursive: true });
  });

  const ask = (person: SandboxUser, question: string) =>
    person.slash(scene.sandbox.general, 'ask', { question }).finalMessage();
  const privacy = () => anna.slash(scene.sandbox.general, 'privacy').finalMessage();
  const press = async (message: APIMessage, label: string) =>
    anna.press(message, buttonId(message, label)).finalMessage();
  const exported = async (message: APIMessage): Promise<unknown> => {
    const { attachments } = await press(message, 'Zeig mir alles');
    return await (await fetch(attachments[0]?.url ?? '')).json();
  };

  it('tells what is kept and how long, to the person alone', async () => {
    const message = await privacy();

    expect(message.content).toContain('**Was ich über dich speichere**');
    expect(message.content).toContain('bis eine Stunde nach der letzten');
    expect((message.flags ?? 0) & 64).toBe(64);
  });

  it('shows what every port keeps of the person, and nothing of others', async () => {
    await ask(anna, 'Warum ist die Brücke gesperrt?');
    await ask(ben, 'Wo ist die Umleitung?');
    const mention = scene.sandbox.general.send(
      anna,
      `<@${scene.sandbox.botId}> Wo ist die Umleitung?`,
    );
    await scene.replyTo(mention);
    await scene.handled(3);

    expect(await exported(await privacy())).toEqual({
      conversations: ['Wo ist die Umleitung?', 'Warum ist die Brücke gesperrt?'],
      asked: ['Warum ist die Brücke gesperrt?'],
      messages: [mention.id],
      chosenStories: [],
      waitingFor: [],
      language: 'de',
      counted: 2,
    });
  });

  it('deletes all of it but the count, also on the disk, by a button from before a restart', async () => {
    await ask(anna, 'Warum ist die Brücke gesperrt?');
    await ask(ben, 'Wo ist die Umleitung?');
    await scene.handled(2);
    const message = await privacy();
    await scene.restartBot();

    expect((await press(message, 'Lösch alles')).content).toMatch(/^Gelöscht\./u);

    expect(await exported(message)).toMatchObject({ conversations: [], asked: [], language: null });
    const kept = await readFile(path, 'utf8');
    expect(kept).not.toContain('Warum ist');
    expect(kept).toContain('Umleitung');
  });
});
