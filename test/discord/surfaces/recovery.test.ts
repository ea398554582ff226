import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST, Routes } from 'discord.js';
import { type APIMessage, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAskedQuestions } from '../../../src/discord/gate/file-asked-questions.ts';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { Scene } from '../../support/discord/scene.ts';

const question = 'Wie lange ist die Brücke gesperrt?';

/** What a card is to Discord: a message of components, which has no content. */
const card = {
  content: null,
  flags: MessageFlags.IsComponentsV2,
  components: [{ type: ComponentType.TextDisplay, content: 'Bis Freitag.' }],
  allowed_mentions: { parse: [] },
};

describe('after a restart, and with answers that have no content', () => {
  let folder: string;
  let path: string;
  let scene: Scene;
  let anna: SandboxUser;
  let rest: REST;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-recovery-'));
    path = join(folder, 'asked.jsonl');
    scene = await Scene.open({
      openAsked: () => openAskedQuestions({ path, onFault: (fault) => expect.fail(fault) }),
    });
    anna = scene.sandbox.user('Anna');
    rest = new REST({ api: scene.sandbox.restUrl }).setToken(scene.sandbox.token);
  });

  afterEach(async () => {
    await scene.close();
    await rm(folder, { recursive: true });
  });

  const ask = async (isPrivate: boolean, channel = scene.sandbox.general, text = question) => {
    const handle = anna.slash(channel, 'ask', { question: text, private: isPrivate });
    await handle.finalMessage();
    await scene.handled(1);

    return handle;
  };
  const asCard = async ({ id, channel_id }: APIMessage): Promise<APIMessage> => {
    await rest.patch(Routes.channelMessage(channel_id, id), { body: card });

    return scene.sandbox.waitForMessage((message) => message.id === id && message.content === '');
  };
  const followUp = async (answer: APIMessage) => {
    await scene.restartBot();
    const said = scene.sandbox.general.send(anna, 'Und dann?', { replyTo: answer });

    return scene.replyTo(said);
  };
  const history = () => scene.questions.at(-1)?.history.map((exchange) => exchange.question);

  it('a reply to the answer of a public command is understood', async () => {
    const handle = await ask(false);
    await rest.patch(
      Routes.webhookMessage(scene.sandbox.applicationId, handle.interaction.token, '@original'),
      { body: card, auth: false },
    );
    const answer = await handle.finalMessage();
    expect(answer.content).toBe('');

    expect((await followUp(answer)).content).toContain('[1] Absatz 2');
    expect(history()).toEqual([question]);
  });

  it('a reply to any message of a long answer is understood', async () => {
    const handle = await ask(false, scene.sandbox.general, 'lang:5');
    const last = handle.messages.at(-1);
    if (last === undefined) throw new Error('not answered');

    expect((await followUp(last)).content).toContain('[1] Absatz 2');
  });

  it('a reply to the answer of a mention is understood', async () => {
    const asked = scene.sandbox.general.send(anna, `${scene.sandbox.botMention} ${question}`);
    const answer = await asCard(await scene.replyTo(asked));
    await scene.handled(1);

    expect((await followUp(answer)).content).toContain('[1] Absatz 2');
    expect(history()).toEqual([question]);
  });

  it('a direct message after one is understood', async () => {
    anna.dm(question);
    await scene.handled(1);
    for (const answer of scene.replies(anna.directChannel)) await asCard(answer);
    await scene.restartBot();
    anna.dm('Und dann?');
    await scene.handled(2);

    expect(history()).toEqual([question]);
  });

  it('a direct message after a command is understood', async () => {
    const answer = await (await ask(false, anna.directChannel)).finalMessage();
    await asCard(answer);
    await scene.restartBot();
    anna.dm('Und dann?');
    await scene.handled(2);

    expect(history()).toEqual([question]);
  });

  it('nothing is noted of private answers, nor of what Discord keeps', async () => {
    await ask(true);
    scene.sandbox.general.send(anna, `${scene.sandbox.botMention} ${question}`);
    anna.dm(question);
    await scene.handled(3);

    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });
});
