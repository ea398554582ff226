// Messages and threads: who may read them, whom they notify, how they change.

import {
  type AllowedMentionsTypes,
  type AnyThreadChannel,
  type APIMessage,
  ChannelType,
  Events,
  type Message,
  MessageReferenceType,
  type OmitPartialGroupDMChannel,
  Routes,
  type TextChannel,
} from 'discord.js';
import { describe, expect } from 'vitest';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { call, connect, next, plainIntents, takeViolations, test } from '../support/sandbox.ts';

type Received = OmitPartialGroupDMChannel<Message>;

describe('message content without the privileged intent', () => {
  test('is empty in a server, with embeds and attachments', async ({ sandbox, bot }) => {
    const anna = sandbox.user('Anna');
    const received = next<Received>(bot, Events.MessageCreate);
    const sent = sandbox.general.send(anna, 'Nobody told the bot.', {
      embeds: [{ type: 'rich' as never, title: 'A link' }],
      files: [{ name: 'notes.txt', text: 'secret' }],
    });

    const message = await received;
    expect(message).toMatchObject({
      id: sent.id,
      content: '',
      embeds: [],
      guildId: sandbox.guild.id,
    });
    expect(message.attachments.size).toBe(0);
    expect(message.author.username).toBe('anna');
    expect(message.member?.joinedTimestamp).toBeTypeOf('number');

    const fetched = await message.channel.messages.fetch({ message: sent.id, force: true });
    expect(fetched.content).toBe('');
  });

  test('is there when the bot is mentioned, with real mentions', async ({ sandbox, bot }) => {
    const anna = sandbox.user('Anna');
    const ben = sandbox.user('Ben');
    const received = next<Received>(bot, Events.MessageCreate);
    sandbox.general.send(anna, `${ben.mention}, ask ${sandbox.botMention}: who won?`);

    const message = await received;
    expect(message.content).toContain('who won?');
    expect([...message.mentions.users.keys()].sort()).toEqual([ben.id, sandbox.botId].sort());
    expect(message.mentions.has(bot.user)).toBe(true);
    expect(message.mentions.everyone).toBe(false);
  });

  test('is there in a reply that pings the bot and missing in one that does not', async ({
    sandbox,
    bot,
  }) => {
    const anna = sandbox.user('Anna');
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    const own = await channel.send('An answer.');
    const [original] = sandbox.general.messages;
    if (original === undefined) throw new Error('not sent');

    const silent = next<Received>(bot, Events.MessageCreate);
    sandbox.general.send(anna, 'And why?', { replyTo: original, mention: false });
    expect(await silent).toMatchObject({ content: '', reference: { messageId: own.id } });

    const pinging = next<Received>(bot, Events.MessageCreate);
    sandbox.general.send(anna, 'And why?', { replyTo: original });
    const message = await pinging;
    expect(message.content).toBe('And why?');
    expect(message.mentions.repliedUser?.id).toBe(sandbox.botId);
    expect((await message.fetchReference()).content).toBe('An answer.');
  });

  test('is missing in the message that a mentioning reply refers to', async ({ sandbox, bot }) => {
    const anna = sandbox.user('Anna');
    const ignored = next<Received>(bot, Events.MessageCreate);
    const original = sandbox.general.send(anna, 'Nobody told the bot.');
    await ignored;

    const received = next<Received>(bot, Events.MessageCreate);
    sandbox.general.send(anna, `${sandbox.botMention} is that so?`, { replyTo: original });
    const reference = await (await received).fetchReference();
    expect(reference.content).toBe('');
  });

  test('is there in direct messages, whose uncached channel is known by its type', async ({
    sandbox,
    bot,
  }) => {
    const received = next<Received>(bot, Events.MessageCreate);
    sandbox.user('Anna').dm('Who won?');

    const message = await received;
    expect(message.content).toBe('Who won?');
    expect(message.channel.type).toBe(ChannelType.DM);
    await message.channel.send('Nobody.');
    expect(sandbox.requests.at(-1)?.path).toBe(`/channels/${message.channelId}/messages`);
  });

  test('is there with the intent, when the application was granted it', async ({ clock }) => {
    const sandbox = await startSandbox({ clock, messageContent: true });
    const bot = await connect(sandbox, { intents: [...plainIntents, 'MessageContent'] });
    const received = next<Received>(bot, Events.MessageCreate);
    sandbox.general.send(sandbox.user('Anna'), 'Everybody may read this.');
    expect((await received).content).toBe('Everybody may read this.');

    await bot.destroy();
    await sandbox.stop();
    sandbox.assertNoViolations();
  });

  test('never reaches a bot without the intent for direct messages', async ({ sandbox }) => {
    const bot = await connect(sandbox, { intents: ['Guilds', 'GuildMessages'] });
    const received: string[] = [];
    bot.on(Events.MessageCreate, (message) => received.push(message.content));
    sandbox.user('Anna').dm('Hello?');
    const last = next<Received>(bot, Events.MessageCreate);
    sandbox.general.send(sandbox.user('Ben'), `${sandbox.botMention} hello`);
    await last;
    expect(received).toEqual([`${sandbox.botMention} hello`]);
    await bot.destroy();
  });
});

describe('what a message notifies', () => {
  const everything = (role: string, user: string) => `@everyone <@&${role}> <@${user}>`;

  test('is everything written when nothing is said', async ({ sandbox, bot }) => {
    const anna = sandbox.user('Anna');
    const role = sandbox.addRole('Desk');
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    const sent = await channel.send(everything(role.id, anna.id));
    const [message] = sandbox.general.messages;
    if (message === undefined) throw new Error('not sent');

    expect(sandbox.pingsOf(message)?.pings).toEqual({
      users: [anna.id],
      roles: [role.id],
      everyone: true,
    });
    expect(sent.mentions.everyone).toBe(true);
  });

  test('is nothing with an empty parse list, and what would have been is recorded', async ({
    sandbox,
    bot,
  }) => {
    const anna = sandbox.user('Anna');
    const role = sandbox.addRole('Desk');
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    const sent = await channel.send({
      content: everything(role.id, anna.id),
      allowedMentions: { parse: [] },
    });
    const [message] = sandbox.general.messages;
    if (message === undefined) throw new Error('not sent');

    expect(sandbox.pingsOf(message)).toEqual({
      pings: { users: [], roles: [], everyone: false },
      wouldPing: { users: [anna.id], roles: [role.id], everyone: true },
    });
    expect(sent.mentions.users.size).toBe(0);

    await sent.edit(`again ${anna.mention}`);
    expect(sandbox.pingsOf(message)?.pings.users).toEqual([anna.id]);
  });

  test('a reply pings its author unless repliedUser is off', async ({ sandbox, bot }) => {
    const anna = sandbox.user('Anna');
    const received = next<Received>(bot, Events.MessageCreate);
    sandbox.general.send(anna, `${sandbox.botMention} hello`);
    const message = await received;
    const loud = await message.reply('Hello.');
    const quiet = await message.reply({
      content: 'Hello.',
      allowedMentions: { parse: [] as AllowedMentionsTypes[], repliedUser: false },
    });
    expect(loud.mentions.users.has(anna.id)).toBe(true);
    expect(quiet.mentions.users.size).toBe(0);
    expect(quiet.reference?.messageId).toBe(message.id);
  });

  test('refuses an allowed_mentions that contradicts itself', async ({ sandbox }) => {
    const { status, body } = await call(
      sandbox,
      'POST',
      `/channels/${sandbox.general.id}/messages`,
      {
        content: 'x',
        allowed_mentions: { parse: ['users'], users: ['1'] },
      },
    );
    expect([status, body['code']]).toEqual([400, 50035]);
    expect(takeViolations(sandbox)[0]).toContain('allowed_mentions.users');
  });
});

describe('the life of a message', () => {
  test('is edited and deleted, with events', async ({ sandbox, bot }) => {
    const anna = sandbox.user('Anna');
    const created = next<Received>(bot, Events.MessageCreate);
    const sent = sandbox.general.send(anna, `${sandbox.botMention} hello`);
    expect((await created).editedTimestamp).toBeNull();

    const edited = new Promise<Message>((resolve) =>
      bot.once(Events.MessageUpdate, (_old, message) => resolve(message as Message)),
    );
    sandbox.general.edit(sent, `${sandbox.botMention} goodbye`);
    expect(await edited).toMatchObject({ id: sent.id, content: `${sandbox.botMention} goodbye` });
    expect((await edited).editedTimestamp).not.toBeNull();

    const deleted = next<Message>(bot, Events.MessageDelete);
    sandbox.general.delete(sent);
    expect((await deleted).id).toBe(sent.id);
  });

  test('the bot edits and deletes its own, not those of others', async ({ sandbox, bot }) => {
    const anna = sandbox.user('Anna');
    const theirs = sandbox.general.send(anna, 'Mine.');
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    const own = await channel.send('One.');
    expect((await own.edit('Two.')).content).toBe('Two.');
    await own.delete();
    await expect(own.edit('Three.')).rejects.toMatchObject({ code: 10008, status: 404 });
    await expect(channel.messages.edit(theirs.id, 'Stolen.')).rejects.toMatchObject({
      code: 50005,
    });
    await expect(channel.messages.delete(theirs.id)).rejects.toMatchObject({ code: 50013 });
  });

  test('lists messages newest first, before and after an id', async ({ sandbox, bot }) => {
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    const sent: Message[] = [];
    for (const text of ['1', '2', '3', '4']) sent.push(await channel.send(text));
    const texts = async (query: object) =>
      [...(await channel.messages.fetch({ ...query, cache: false })).values()].map(
        (m) => m.content,
      );

    expect(await texts({ limit: 3 })).toEqual(['4', '3', '2']);
    expect(await texts({ before: sent[2]?.id, limit: 10 })).toEqual(['2', '1']);
    expect(await texts({ after: sent[1]?.id, limit: 1 })).toEqual(['3']);
    expect(await texts({ around: sent[1]?.id, limit: 3 })).toEqual(['3', '2', '1']);
  });

  test('carries files, which are served', async ({ sandbox, bot }) => {
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    const sent = await channel.send({
      content: 'See the file.',
      files: [{ attachment: Buffer.from('Ümlaut'), name: 'answer.txt', description: 'The answer' }],
      embeds: [{ title: 'T', image: { url: 'attachment://answer.txt' } }],
    });
    const attachment = sent.attachments.first();
    expect(attachment).toMatchObject({ name: 'answer.txt', size: 7, description: 'The answer' });
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('Ümlaut');
    expect(sandbox.requests.at(-1)?.files).toEqual(['answer.txt']);
    expect(sent.embeds[0]?.image?.url).toBe(attachment?.url);
    expect((await sent.edit({ attachments: [] })).attachments.size).toBe(0);
  });

  test('keeps embeds and components and gives them back complete', async ({ sandbox, bot }) => {
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    const sent = await channel.send({
      embeds: [{ title: 'T', fields: [{ name: 'n', value: 'v' }], footer: { text: 'f' } }],
      components: [
        { type: 1, components: [{ type: 2, style: 1, label: 'Sources', custom_id: 'sources' }] },
      ],
    });
    expect(sent.embeds[0]?.data).toMatchObject({
      type: 'rich',
      fields: [{ name: 'n', value: 'v', inline: false }],
    });
    expect(sent.components[0]?.toJSON()).toMatchObject({
      id: 1,
      components: [{ id: 2, custom_id: 'sources' }],
    });
  });

  test('refuses a reply to a message that is gone, unless it may fail', async ({
    sandbox,
    bot,
  }) => {
    const received = next<Received>(bot, Events.MessageCreate);
    const sent = sandbox.general.send(sandbox.user('Anna'), `${sandbox.botMention} hi`);
    const message = await received;
    sandbox.general.delete(sent);
    await expect(message.reply('Too late.')).rejects.toMatchObject({
      code: 50035,
      rawError: {
        errors: { message_reference: { _errors: [{ code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE' }] } },
      },
    });
    const plain = await message.reply({ content: 'Still.', failIfNotExists: false });
    expect(plain.reference).toBeNull();
  });

  test('webhooks and other bots are told apart', async ({ sandbox, bot }) => {
    const fromWebhook = next<Received>(bot, Events.MessageCreate);
    sandbox.general.sendAsWebhook('News', `${sandbox.botMention} breaking`);
    expect((await fromWebhook).webhookId).not.toBeNull();

    const fromBot = next<Received>(bot, Events.MessageCreate);
    sandbox.general.send(sandbox.otherBot('Other'), `${sandbox.botMention} beep`);
    expect((await fromBot).author.bot).toBe(true);
  });

  test('old messages take only so many edits', async ({ sandbox, bot, clock }) => {
    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    const own = await channel.send('One.');
    clock.advance(3_600_001);
    for (let count = 0; count < 30; count += 1)
      await call(sandbox, 'PATCH', `/channels/${channel.id}/messages/${own.id}`, {
        content: `${count}`,
      });
    const { body } = await call(sandbox, 'PATCH', `/channels/${channel.id}/messages/${own.id}`, {
      content: 'x',
    });
    expect(body['code']).toBe(30046);
  });
});

describe('threads', () => {
  test('hang on a message, carry messages and are deleted', async ({ sandbox, bot }) => {
    const anna = sandbox.user('Anna');
    const started = next<AnyThreadChannel>(bot, Events.ThreadCreate);
    const root = sandbox.general.send(anna, 'A topic.');
    const thread = sandbox.general.startThread(anna, 'Topic', root);
    expect(await started).toMatchObject({
      id: root.id,
      name: 'Topic',
      parentId: sandbox.general.id,
    });

    const received = next<Received>(bot, Events.MessageCreate);
    thread.send(anna, `${sandbox.botMention} in here`);
    const message = await received;
    expect(message.channel.type).toBe(ChannelType.PublicThread);
    await message.reply('In here.');
    expect(thread.messages.map((sent) => sent.content)).toEqual([
      `${sandbox.botMention} in here`,
      'In here.',
    ]);

    const deleted = next<AnyThreadChannel>(bot, Events.ThreadDelete);
    sandbox.deleteChannel(thread);
    expect((await deleted).id).toBe(thread.id);
    const { body } = await call(sandbox, 'POST', `/channels/${thread.id}/messages`, {
      content: 'x',
    });
    expect(body['code']).toBe(10003);
  });

  test('are started by the bot, once on each message', async ({ sandbox, bot }) => {
    const received = next<Received>(bot, Events.MessageCreate);
    sandbox.general.send(sandbox.user('Anna'), `${sandbox.botMention} start one`);
    const message = await received;
    const thread = await message.startThread({ name: 'Answer', autoArchiveDuration: 60 });
    expect(thread).toMatchObject({
      id: message.id,
      ownerId: sandbox.botId,
      autoArchiveDuration: 60,
    });
    const { body } = await call(
      sandbox,
      'POST',
      `/channels/${sandbox.general.id}/messages/${message.id}/threads`,
      { name: 'Again' },
    );
    expect(body['code']).toBe(160004);
    await thread.setName('Renamed');
    await thread.join();
    expect(sandbox.channel(thread.id)?.record).toMatchObject({ name: 'Renamed' });
  });
});

describe('typing', () => {
  test('is seen both ways', async ({ sandbox }) => {
    const bot = await connect(sandbox, { intents: [...plainIntents, 'GuildMessageTyping'] });
    const anna = sandbox.user('Anna');
    const seen: string[] = [];
    sandbox.subscribe((event) => {
      if (event.type === 'typing') seen.push(event.userId);
    });
    const started = next<{ user: { id: string } }>(bot, Events.TypingStart);
    sandbox.general.send(anna, 'joins');
    sandbox.general.type(anna);
    expect((await started).user.id).toBe(anna.id);

    const channel = (await bot.channels.fetch(sandbox.general.id)) as TextChannel;
    await channel.sendTyping();
    expect(seen).toEqual([anna.id, sandbox.botId]);
    await bot.destroy();
  });
});

describe('a nonce', () => {
  const post = (sandbox: Parameters<typeof call>[0], body: object) =>
    call(sandbox, 'POST', `/channels/${sandbox.general.id}/messages`, body);

  test('that is enforced gives the message back that was made of it, for a few minutes', async ({
    sandbox,
    clock,
  }) => {
    const said = { content: 'Once', nonce: 'n.0', enforce_nonce: true };
    const first = await post(sandbox, said);
    const again = await post(sandbox, { ...said, content: 'Something else' });

    expect(again.body).toMatchObject({ id: first.body['id'], content: 'Once' });
    expect(sandbox.general.messages).toHaveLength(1);
    clock.advance(5 * 60_000);
    expect((await post(sandbox, said)).body['id']).not.toBe(first.body['id']);
  });

  test('that is not enforced is only passed on', async ({ sandbox }) => {
    await post(sandbox, { content: 'One', nonce: 'n' });
    await post(sandbox, { content: 'Two', nonce: 'n' });

    expect(sandbox.general.messages.map(({ content }) => content)).toEqual(['One', 'Two']);
  });
});

describe('what people do besides writing', () => {
  test('forwards and polls are emptied without the intent, and whole in a direct message', async ({
    sandbox,
    bot,
  }) => {
    const anna = sandbox.user('Anna');
    const seen = next<Received>(bot, Events.MessageCreate);
    const original = sandbox.general.send(anna, 'Who won?');
    await seen;
    const hidden = next<Received>(bot, Events.MessageCreate);
    sandbox.questions.send(anna, '', { forward: original, poll: 'Tea?' });
    const inServer = await hidden;
    // The client keeps a copy as if it were the message, and overwrites it with the next one.
    const inServerText = inServer.messageSnapshots.first()?.content;
    const shown = next<Received>(bot, Events.MessageCreate);
    anna.dm('', { forward: original });
    const direct = await shown;

    expect(inServerText).toBe('');
    expect(inServer.poll).toBeNull();
    expect(direct.messageSnapshots.first()?.content).toBe('Who won?');
    expect(direct.reference?.type).toBe(MessageReferenceType.Forward);
    expect(takeViolations(sandbox)).toEqual([]);
  });

  test('pins and unfolded links are no edits', async ({ sandbox, bot }) => {
    const anna = sandbox.user('Anna');
    const message = sandbox.general.send(anna, `${sandbox.botMention} https://example.org`);
    const updated = () => next<Received>(bot, Events.MessageUpdate);

    const pinned = updated();
    sandbox.general.pin(message);
    await pinned;
    const unfolded = updated();
    sandbox.general.unfold(message, [{ title: 'Example', type: 'link' as never }]);
    await unfolded;

    expect(sandbox.general.messages.at(-1)).toMatchObject({ pinned: true, edited_timestamp: null });
    expect(sandbox.general.messages.at(-1)?.embeds).toHaveLength(1);
  });

  test('several messages are deleted by one event', async ({ sandbox, bot }) => {
    const anna = sandbox.user('Anna');
    const messages = ['one', 'two'].map((text) => sandbox.general.send(anna, text));
    const deleted = next<ReadonlyMap<string, unknown>>(bot, Events.MessageBulkDelete);
    sandbox.general.deleteMany(messages);

    expect([...(await deleted).keys()]).toEqual(messages.map(({ id }) => id));
    expect(sandbox.general.messages).toEqual([]);
  });

  test('a message that is replied to is shown as it is now', async ({ sandbox, bot }) => {
    const anna = sandbox.user('Anna');
    const original = anna.dm('old');
    const reply = anna.dm('reply', { replyTo: original });
    anna.directChannel.edit(original, 'new');
    const show = async () =>
      (await bot.rest.get(Routes.channelMessage(reply.channel_id, reply.id))) as APIMessage;

    expect((await show()).referenced_message?.content).toBe('new');
    anna.directChannel.delete(original);
    expect((await show()).referenced_message).toBeNull();
  });

  test('two edits are two moments', ({ sandbox }) => {
    const message = sandbox.general.send(sandbox.user('Anna'), 'one');
    const first = sandbox.general.edit(message, 'two').edited_timestamp ?? '';
    const second = sandbox.general.edit(message, 'three').edited_timestamp ?? '';

    expect(second > first).toBe(true);
  });

  test('a forum takes posts alone, whose first message has their id', ({ sandbox }) => {
    const anna = sandbox.user('Anna');
    const forum = sandbox.addChannel('forum', sandbox.guild, ChannelType.GuildForum);
    const { post, message } = forum.post(anna, 'Bridge', 'How long?');

    expect(message.id).toBe(post.id);
    expect(() => forum.send(anna, 'Hi')).toThrow('posts');
    expect(() => forum.startThread(anna, 'Hi')).toThrow('text channels');
    expect(() => sandbox.general.post(anna, 'Hi', 'Hi')).toThrow('forums');
  });
});
