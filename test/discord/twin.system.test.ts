import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageOf } from '../../src/base/errors.ts';
import {
  type DigitalTwin,
  installTwin,
  type TwinChannel,
} from '../support/discord/install-twin.ts';
import { type BotProcess, spawnBot } from '../support/discord/spawn-bot.ts';

// The same bot against a server that we did not write. It knows neither direct messages nor mentions.
const twinModule = await installTwin().catch((error) => messageOf(error));
if (typeof twinModule === 'string') {
  process.stderr.write(`SKIPPED: discord-digital-twin cannot be installed: ${twinModule}\n`);
}

/** The log line of an event that the bot is done with. */
const handled = (id: string) => new RegExp(`"event":"${id}".*"outcome"`);

describe.skipIf(typeof twinModule === 'string')('the bot on an independent Discord', () => {
  let twin: DigitalTwin;
  let bot: BotProcess;
  let channel: TwinChannel;
  let anna: ReturnType<TwinChannel['user']>;

  beforeAll(async () => {
    if (typeof twinModule === 'string') return;

    twin = new twinModule.DigitalDiscord({
      channels: [{ name: 'general', type: 0 }],
      users: [{ username: 'Anna' }],
    });
    await twin.start();

    bot = spawnBot({
      DISCORD_TOKEN: twin.botToken,
      DISCORD_API_URL: twin.restUrl,
      FOOTNOTE_ANSWER_FORM: 'text',
    });
    await bot.wrote(/Logged in/);

    const [first] = await twin.prisma.channel.findMany();
    channel = twin.channel(first?.id ?? '');
    anna = channel.user((await twin.getFirstNonBotUserId()) ?? '');
  });

  afterAll(async () => {
    bot?.process.kill('SIGTERM');
    await bot?.exited;
    await twin?.stop();
  });

  /** Asks and waits for the bot to be done with it. */
  async function ask(question: string, isPrivate = false) {
    const { id } = await anna.runSlashCommand({
      name: 'ask',
      options: [
        { name: 'question', type: 3, value: question },
        { name: 'private', type: 5, value: isPrivate },
      ],
    });
    await bot.wrote(handled(id));
    const messages = await channel.getMessages();

    return { id, replies: messages.filter(({ content }) => content.startsWith(`> ${question}`)) };
  }

  it('defers, then answers with a quote', async () => {
    const { id, replies } = await ask('Wie lange ist die Brücke gesperrt?');

    expect(await channel.waitForInteractionAck({ interactionId: id })).toMatchObject({ type: 5 });
    expect(replies.map(({ content }) => content)).toEqual([
      expect.stringContaining('[1] Absatz 1: „Die Brücke am Hafen bleibt bis Freitag gesperrt.“'),
    ]);
  });

  it('defers privately when it is asked to', async () => {
    const { id } = await ask('Welche Risse?', true);

    expect((await channel.getInteractionResponse(id))?.data).toContain('"flags":64');
  });

  it('understands a follow-up of the same person', async () => {
    await ask('Wie lange gesperrt, bitte?');

    const { replies } = await ask('Und dann?');

    expect(replies[0]?.content).toContain('[1] Absatz 2 · die Bürgermeisterin: „');
  });

  it('says when the story does not tell', async () => {
    const { replies } = await ask('Wie wird das Wetter?');

    expect(replies[0]?.content).toContain('Das steht nicht im Artikel.');
  });

  it('sends what does not fit into one message in further ones', async () => {
    const before = (await channel.getMessages()).length;

    await ask('lang:5');

    expect((await channel.getMessages()).length).toBeGreaterThan(before + 1);
  });

  it('answers after a question that failed, and shows only its id', async () => {
    const failed = await anna.runSlashCommand({
      name: 'ask',
      options: [{ name: 'question', type: 3, value: 'kaputt' }],
    });
    await bot.wrote(handled(failed.id));
    const contents = (await channel.getMessages()).map(({ content }) => content);

    expect(contents.join()).toMatch(/Something went wrong|schiefgegangen/);
    expect(contents.join()).not.toContain('secret detail');
    expect((await ask('Wie lange ist sie gesperrt?')).replies).toHaveLength(1);
  });
});
