import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxChannel } from '../../../src/sandbox/driver/channel.ts';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { Scene } from '../../support/discord/scene.ts';

const first = 'Absatz 1: ';
const second = 'Absatz 2: ';

describe('a message that is changed', () => {
  let scene: Scene;
  let anna: SandboxUser;
  let bot: string;
  let channel: SandboxChannel;

  beforeEach(async () => {
    scene = await Scene.open();
    anna = scene.sandbox.user('Anna');
    bot = scene.sandbox.botMention;
    channel = scene.sandbox.general;
  });

  afterEach(() => scene.close());

  const say = (text: string, options = {}) => channel.send(anna, text, options);
  /** Resolves after so many more events were handled. */
  const handle = async <Result>(count: number, act: () => Result): Promise<Result> => {
    const before = scene.outcomes().length;
    const result = act();
    await scene.handled(before + count);

    return result;
  };
  const replies = (where = channel) => scene.replies(where);
  const contentOf = (id: string | undefined) => replies().find((one) => one.id === id)?.content;
  const askedOf = () => scene.questions.map(({ text }) => text);
  /** Something that is handled after everything that was sent before it. */
  const another = () =>
    handle(1, () => scene.sandbox.questions.send(anna, `${bot} welche Umleitung?`));

  it('so that it calls the bot is answered, once', async () => {
    const message = say('Wie lange ist die Brücke gesperrt?');
    await handle(1, () => channel.edit(message, `${bot} Wie lange ist die Brücke gesperrt?`));
    channel.pin(message);
    channel.unfold(message, []);
    await another();

    const reply = await scene.replyTo(message);
    expect(reply.content).toContain(first);
    expect(replies()).toHaveLength(1);
  });

  it('so that it asks something else changes the answer', async () => {
    const message = await handle(1, () => say(`${bot} Wie lange ist sie gesperrt?`));
    const { id } = await scene.replyTo(message);
    await handle(1, () => channel.edit(message, `${bot} Welche Risse?`));

    expect(contentOf(id)).toContain(second);
    expect(replies()).toHaveLength(1);
  });

  it('changes a refusal and an introduction too, into more and into fewer messages', async () => {
    const message = await handle(1, () => say(`${bot} ${'x'.repeat(1001)}`));
    const { id } = await scene.replyTo(message);
    await handle(1, () => channel.edit(message, `${bot} lang:5`));
    const { length } = replies();
    await handle(1, () => channel.edit(message, bot));

    expect(length).toBeGreaterThan(1);
    expect(contentOf(id)).toMatch(/^I am a program, not a person\. I answer questions/);
    expect(replies()).toHaveLength(1);
  });

  it.each([
    [
      'its words are the same',
      (message: APIMessage) => channel.edit(message, `**Welche Risse?** ${bot}`),
    ],
    ['it is pinned', (message: APIMessage) => channel.pin(message)],
    [
      'a link in it is unfolded',
      (message: APIMessage) => channel.unfold(message, [{ title: 'Link', type: 'link' as never }]),
    ],
    ['it no longer calls the bot', (message: APIMessage) => channel.edit(message, 'Ach, egal')],
  ])('is left alone where %s', async (_, change) => {
    const message = await handle(1, () => say(`${bot} Welche Risse?`));
    change(message);
    await another();

    expect(askedOf()).toEqual(['Welche Risse?', 'welche Umleitung?']);
    expect(replies()).toHaveLength(1);
  });

  it('keeps the place of its answer in a conversation that has gone on', async () => {
    const thread = channel.startThread(anna, 'Brücke');
    const send = (text: string) => handle(1, () => thread.send(anna, `${bot} ${text}`));
    const message = await send('Wie lange ist sie gesperrt?');
    const { id } = await scene.replyTo(message);
    await send('Welche Umleitung?');
    await handle(1, () => thread.edit(message, `${bot} Welche Risse?`));
    await send('Und dann?');

    expect(replies(thread).find((one) => one.id === id)?.content).toContain(second);
    expect(
      scene.questions.map(({ history }) => history.map((exchange) => exchange.question)),
    ).toEqual([[], ['Wie lange ist sie gesperrt?'], [], ['Welche Risse?', 'Welche Umleitung?']]);
  });

  it('is understood by a reply to its answer as it is now', async () => {
    const message = await handle(1, () => say(`${bot} Wie lange ist sie gesperrt?`));
    const reply = await scene.replyTo(message);
    await handle(1, () => channel.edit(message, `${bot} Welche Umleitung?`));
    await handle(1, () => say('Und warum?', { replyTo: reply }));

    expect(scene.questions.at(-1)?.history.map((exchange) => exchange.question)).toEqual([
      'Welche Umleitung?',
    ]);
  });

  it('while its answer is under way is answered as it is now alone', async () => {
    scene.holdAnswers();
    const message = say(`${bot} langsam: wie lange ist sie gesperrt?`);
    await scene.asked(1);
    channel.edit(message, `${bot} langsam: welche Umleitung?`);
    channel.edit(message, `${bot} Welche Risse?`);
    await scene.handled(2);
    scene.release();

    expect((await scene.replyTo(message)).content).toContain(second);
    expect(replies()).toHaveLength(1);
    expect(scene.outcomes()).toEqual(['withdrawn', 'answered']);
  });

  it('after a restart changes the answer that is there', async () => {
    const message = await handle(1, () => say(`${bot} lang:5`));
    const { id } = await scene.replyTo(message);
    await scene.restartBot();
    await handle(1, () => channel.edit(message, `${bot} Welche Risse?`));

    expect(contentOf(id)).toContain(second);
    expect(replies()).toHaveLength(1);
  });

  it('in a direct message keeps its introduction', async () => {
    const message = await handle(1, () => anna.dm('Wie lange ist die Brücke gesperrt?'));
    await handle(1, () => anna.directChannel.edit(message, 'Welche Risse?'));

    const contents = replies(anna.directChannel).map(({ content }) => content);
    expect(contents).toHaveLength(2);
    expect(contents[0]).toMatch(/^Ich bin ein Programm, kein Mensch\. Ich beantworte Fragen/);
    expect(contents[1]).toContain(second);
  });

  describe('by deleting it', () => {
    it('takes its answer along, all of it, and nothing else', async () => {
      const other = await handle(1, () => say(`${bot} Welche Risse?`));
      const message = await handle(1, () => say(`${bot} lang:5`));
      await handle(1, () => channel.delete(message));

      expect(replies().map(({ message_reference: to }) => to?.message_id)).toEqual([other.id]);
    });

    it('together with others takes all answers along', async () => {
      const messages = [
        await handle(1, () => say(`${bot} Welche Risse?`)),
        await handle(1, () => say(`${bot} Welche Umleitung?`)),
        say('Hallo'),
      ];
      await handle(2, () => channel.deleteMany(messages));

      expect(replies()).toEqual([]);
    });

    it('while its answer is under way leaves it without one', async () => {
      scene.holdAnswers();
      const message = say(`${bot} langsam: wie lange ist sie gesperrt?`);
      await scene.asked(1);
      channel.delete(message);
      await scene.handled(2);
      scene.release();
      await another();

      expect(replies()).toEqual([]);
    });

    it('makes the conversation forget it', async () => {
      const thread = channel.startThread(anna, 'Brücke');
      const send = (text: string) => handle(1, () => thread.send(anna, `${bot} ${text}`));
      const message = await send('Wie lange ist sie gesperrt?');
      await send('Welche Umleitung?');
      await handle(1, () => thread.delete(message));
      await send('Und dann?');

      expect(scene.questions.at(-1)?.history.map((exchange) => exchange.question)).toEqual([
        'Welche Umleitung?',
      ]);
    });

    it('leaves what was asked before it, where it was small talk', async () => {
      const thread = channel.startThread(anna, 'Brücke');
      const send = (text: string) => handle(1, () => thread.send(anna, `${bot} ${text}`));
      await send('Wie lange ist sie gesperrt?');
      const message = await send('Hallo zusammen');
      await handle(1, () => thread.delete(message));
      await send('Und dann?');

      expect(scene.questions.at(-1)?.history.map((exchange) => exchange.question)).toEqual([
        'Wie lange ist sie gesperrt?',
      ]);
    });

    it('is no fault where somebody has deleted the answer before', async () => {
      const message = await handle(1, () => say(`${bot} Welche Risse?`));
      channel.delete(await scene.replyTo(message));
      await handle(1, () => channel.delete(message));

      expect(scene.logLines.filter((line) => /"level":(40|50)/u.test(line))).toEqual([]);
    });
  });
});
