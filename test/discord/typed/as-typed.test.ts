import { type APIMessage, ChannelType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxChannel, SendOptions } from '../../../src/sandbox/driver/channel.ts';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { Scene } from '../../support/discord/scene.ts';

const question = 'Wie lange ist die Brücke gesperrt?';
const introduction = /^I am a program, not a person\. I answer questions about a news story/;
const unreadable = /^Discord (does not show me that message|zeigt mir diese Nachricht nicht)/;
const unreadableFile = /^(I can only read written questions|Lesen kann ich nur geschriebene)/;

describe('a message as people type it', () => {
  let scene: Scene;
  let anna: SandboxUser;
  let ben: SandboxUser;
  let beeper: SandboxUser;
  let channel: SandboxChannel;

  beforeAll(async () => {
    scene = await Scene.open({
      settings: { FOOTNOTE_BUDGET_USER: '1000/60s', FOOTNOTE_BUDGET_CHANNEL: '1000/60s' },
    });
    anna = scene.sandbox.user('Anna');
    ben = scene.sandbox.user('Ben');
    beeper = scene.sandbox.otherBot('Beeper');
    channel = scene.sandbox.general;
  });

  afterAll(() => scene.close());

  /** `BOT`, `ROLE`, `BEN`, `BEEPER` and `CHANNEL` stand for mentions. */
  const say = (text: string, options: SendOptions = {}, where = channel): APIMessage =>
    where.send(
      anna,
      text
        .replaceAll('<@BOT>', scene.sandbox.botMention)
        .replaceAll('<@!BOT>', `<@!${scene.sandbox.botId}>`)
        .replaceAll('<@&ROLE>', scene.sandbox.botRoleMention)
        .replaceAll('<@BEN>', ben.mention)
        .replaceAll('<@BEEPER>', beeper.mention)
        .replaceAll('<#CHANNEL>', `<#${channel.id}>`),
      options,
    );
  /** What the answerer was asked, and what came back. */
  const ask = (text: string, options?: SendOptions, where?: SandboxChannel) => {
    return outcomeOf(() => say(text, options, where));
  };
  const outcomeOf = async (send: () => APIMessage) => {
    const { length: count } = scene.questions;
    const { length: handled } = scene.outcomes();
    const { content } = await scene.replyTo(send());
    await scene.handled(handled + 1);

    return { asked: scene.questions.slice(count).map(({ text: asked }) => asked), content };
  };
  const file = (text: string, name = 'message.txt') => ({ files: [{ name, text }] });

  it.each([
    ['an emoji and a channel', `<@BOT> ${question} <:bad:123456789012345678> <#CHANNEL>`],
    ['an animated emoji in the middle', `<@BOT> Wie lange <a:hm:12> ist die Brücke gesperrt?`],
    ['an address', `<@BOT> ${question} https://blatt.example/artikel/9981`],
    ['an address without a preview', `<@BOT> ${question} <https://blatt.example/a?b=c#d>`],
    ['a time', `<@BOT> ${question} <t:1700000000:R>`],
    ['another command', `<@BOT> ${question} </frage:123456789012345678>`],
    ['a nickname mention', `<@!BOT> ${question}`],
    ['a comma after the mention', `<@BOT>, ${question}`],
    ['a role beside the mention', `<@&ROLE> <@BOT> ${question}`],
    ['everybody called', `@everyone <@BOT> @here ${question}`],
    ['another bot called first', `<@BEEPER> <@BOT> ${question}`],
    ['somebody called first', `<@BEN> <@BOT> ${question}`],
    ['somebody told at its end', `<@BOT> ${question} <@BEN>`],
    ['somebody unknown called', `<@BOT> ${question} <@999999999999999999>`],
    ['a fence', `<@BOT> \`\`\`\n${question}\n\`\`\``],
    ['a fence of a language', `<@BOT>\n\`\`\`txt\n${question}\`\`\``],
    ['a code span', `<@BOT> \`${question}\``],
    ['a spoiler', `<@BOT> ||${question}||`],
    ['emphasis', `<@BOT> **Wie lange** ist die *Brücke* __gesperrt__?`],
    ['a heading', `# <@BOT> ${question}`],
    ['a quote alone', `> ${question}\n<@BOT>`],
    ['invisible characters', `<@BOT> Wie lan\u00adge ist die Brü\u200bcke gesperrt?\ufeff`],
    ['direction marks', `<@BOT> \u202bWie lange ist die Brücke gesperrt?\u202c\u200f`],
    ['many spaces', `<@BOT>    Wie   lange ist\tdie Brücke gesperrt ?`],
  ])('with %s asks what it asks', async (_, text) => {
    const { asked, content } = await ask(text);

    expect(asked).toEqual([question]);
    expect(content).toContain('[1] Absatz 1');
  });

  it('takes over the name of a person who is asked about', async () => {
    expect((await ask('<@BOT> Was sagte <@BEN>?')).asked).toEqual(['Was sagte Ben?']);
    expect((await ask('<@BOT> Was sagte <@BEN> über Risse?')).asked).toEqual([
      'Was sagte Ben über Risse?',
    ]);
  });

  it.each([
    ['a mention alone', '<@BOT>'],
    ['a mention with punctuation', '<@BOT>,'],
    ['a mention and an exclamation', '<@BOT>!!'],
    ['an emoji of the server', '<@BOT> <:wave:123456789012345678>'],
    ['nothing that can be seen', '<@BOT> \u200b\u2060\ufeff'],
    ['an address alone', '<@BOT> https://blatt.example/artikel/9981'],
    ['two bots and nothing else', '<@BOT> <@BEEPER>'],
  ])('with %s is answered by an introduction', async (_, text) => {
    const { asked, content } = await ask(text);

    expect(asked).toEqual([]);
    expect(content).toMatch(introduction);
  });

  it('by a sticker beside the mention is answered by an introduction', async () => {
    expect((await ask('<@BOT>', { sticker: 'Wave' })).content).toMatch(introduction);
  });

  it('that calls the bot by its role is told to mention the bot itself', async () => {
    const { asked, content } = await ask(`<@&ROLE> ${question}`);

    expect(asked).toEqual([]);
    expect(content).toMatch(/^You mentioned my role.*mention me myself\.$/);
  });

  it('that quotes the bot asks about the quote, or asks by itself', async () => {
    const quoted = '> [1] Absatz 2: „Wir haben drei Risse gefunden“';

    expect((await ask(`${quoted}\n<@BOT> stimmt das?`)).asked).toEqual([
      'stimmt das?\n„[1] Absatz 2: „Wir haben drei Risse gefunden““',
    ]);
    expect((await ask(`${quoted}\n<@BOT> ${question}`)).asked).toEqual([question]);
  });

  it('of 2,000 characters is refused with its length', async () => {
    const text = `<@BOT> ${'Warum ist das so? '.repeat(120)}`.slice(0, 1978);

    expect((await ask(text)).content).toMatch(/1000/);
  });

  describe('with a file', () => {
    it.each(['<@BOT>', '<@BOT> Frage steht im Anhang', '<@BOT> see attachment'])(
      'reads the question from it: %s',
      async (text) => {
        expect((await ask(text, file(`${question}\n`))).asked).toEqual([question]);
      },
    );

    it('reads none where something is asked without it', async () => {
      expect((await ask('<@BOT> welche Umleitung?', file(question))).asked).toEqual([
        'welche Umleitung?',
      ]);
    });

    it.each([
      ['too long', file('Warum? '.repeat(1_200))],
      ['no text', { files: [{ name: 'a.png', text: 'x', contentType: 'image/png' }] }],
      ['of control characters', file('Warum?\u0000')],
      ['empty', file(' \n')],
      [
        'a voice message',
        { files: [{ name: 'voice-message.ogg', text: 'x', contentType: 'audio/ogg' }] },
      ],
    ])('that is %s is told so', async (_, options) => {
      const { asked, content } = await ask('<@BOT>', options);

      expect(asked).toEqual([]);
      expect(content).toMatch(unreadableFile);
    });
  });

  describe('about another message', () => {
    it('that can be read, asks about it', async () => {
      const message = say(`<@BOT> ${question}`);
      await outcomeOf(() => message);

      const known = await ask('<@BOT> weißt du das?', { replyTo: message });
      expect(known.asked).toEqual([question]);
    });

    it('that Discord hides, is told so', async () => {
      const hidden = channel.send(ben, 'Zwölf Räte stimmten zu.');

      for (const text of ['<@BOT> stimmt das?', '<@BOT>', '<@BOT> is that true?', '<@BOT> ?']) {
        const { asked, content } = await ask(text, { replyTo: hidden });
        expect(asked).toEqual([]);
        expect(content).toMatch(unreadable);
      }
      expect((await ask(`<@BOT> ${question}`, { replyTo: hidden })).asked).toEqual([question]);
    });

    it('continues a conversation also where the reply does not say that it is one', async () => {
      const asked = say(`<@BOT> ${question}`);
      await outcomeOf(() => asked);
      const first = await scene.replyTo(asked);
      const { content } = await ask('Und dann?', { replyTo: first, namesReference: false });
      // Discord itself does say so.
      const untyped = ({ field }: { field: string }) => field.endsWith('message_reference.type');
      const { violations } = scene.sandbox;
      violations.splice(0, violations.length, ...violations.filter((one) => !untyped(one)));

      expect(content).toContain('[1] Absatz 2');
      expect(scene.questions.at(-1)?.history.map((exchange) => exchange.question)).toEqual([
        question,
      ]);
    });
  });

  describe('in a thread on a question', () => {
    const threadOn = (text: string) => {
      const start = say(text);

      return { start, thread: channel.startThread(anna, 'Frage', start) };
    };

    it('that the bot may read, asks it', async () => {
      const { start, thread } = threadOn(`<@BOT> ${question}`);
      await outcomeOf(() => start);

      expect((await ask('<@BOT> weißt du das?', {}, thread)).asked).toEqual([question]);
    });

    it('that Discord hides, is told so, and is introduced to the bot by a mention alone', async () => {
      const { thread } = threadOn(question);

      expect((await ask('<@BOT> weißt du das?', {}, thread)).content).toMatch(unreadable);
      expect((await ask('<@BOT>', {}, thread)).content).toMatch(introduction);
    });

    it('goes on with what was said to the bot there', async () => {
      const { thread } = threadOn('Hört mal');
      await ask(`<@BOT> ${question}`, {}, thread);

      expect((await ask('<@BOT> und dann?', {}, thread)).content).toContain('[1] Absatz 2');
    });
  });

  it.each([
    ['a voice channel', ChannelType.GuildVoice],
    ['an announcement channel', ChannelType.GuildAnnouncement],
  ] as const)('is answered in %s', async (_, type) => {
    const place = scene.sandbox.addChannel('place', scene.sandbox.guild, type);

    expect((await ask(`<@BOT> ${question}`, {}, place)).content).toContain('[1] Absatz 1');
  });

  it('is answered in the post of a forum, which is one conversation', async () => {
    const forum = scene.sandbox.addChannel('forum', scene.sandbox.guild, ChannelType.GuildForum);
    const { post, message } = forum.post(anna, 'Brücke', `${scene.sandbox.botMention} ${question}`);
    await outcomeOf(() => message);

    expect((await ask('<@BOT> und dann?', {}, post)).content).toContain('[1] Absatz 2');
  });

  describe('in a direct message', () => {
    const dm = (text: string, options?: SendOptions) => outcomeOf(() => anna.dm(text, options));

    it('asks what a forwarded message says', async () => {
      const message = channel.send(ben, question);

      expect((await dm('', { forward: message })).asked).toEqual([question]);
    });

    it('asks the question of a poll', async () => {
      expect((await dm('', { poll: question })).asked).toEqual([question]);
    });

    it('asks what stands in a file', async () => {
      expect((await dm('', file(question))).asked).toEqual([question]);
    });

    it('is told that a picture is not read', async () => {
      const options = { files: [{ name: 'a.png', text: 'x', contentType: 'image/png' }] };

      expect((await dm('', options)).content).toMatch(unreadableFile);
    });

    it('leaves out the name of the bot that is typed by hand', async () => {
      expect((await dm(`@Footnote ${question}`)).asked).toEqual([question]);
    });
  });

  describe.each([
    [
      'by a command',
      async (text: string) => {
        const { length: handled } = scene.outcomes();
        await anna.slash(channel, 'ask', { question: text }).finalMessage();
        await scene.handled(handled + 1);
      },
    ],
    [
      'in a direct message',
      async (text: string) => {
        await outcomeOf(() => anna.dm(text));
      },
    ],
  ] as const)('%s', (_, send) => {
    it.each([
      ['an emoji and a channel', () => `${question} <:bad:123456789012345678> <#${channel.id}>`],
      ['an address', () => `${question} https://blatt.example/artikel/9981`],
      ['a time', () => `${question} <t:1700000000:R>`],
      ['a fence', () => `\`\`\`\n${question}\n\`\`\``],
      ['somebody told at its end', () => `${question} ${ben.mention}`],
    ])('with %s asks what it asks', async (_what, text) => {
      const { length: count } = scene.questions;
      await send(text());

      expect(scene.questions.slice(count).map(({ text: asked }) => asked)).toEqual([question]);
    });
  });

  it('is shown as it was typed above the answer of a command, and asked without notation', async () => {
    const typed = `**${question}** <:bad:123456789012345678>`;
    const answer = await anna.slash(channel, 'ask', { question: typed }).finalMessage();

    expect(scene.questions.at(-1)?.text).toBe(question);
    expect(answer.content).toContain('bad:123456789012345678');
  });
});
