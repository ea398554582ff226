// Interactions from the person's act to the death of their token.

import {
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  MessageFlags,
  SlashCommandBuilder,
} from 'discord.js';
import { describe, expect } from 'vitest';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { call, connect, next, takeViolations, test } from '../support/sandbox.ts';

const ask = new SlashCommandBuilder()
  .setName('ask')
  .setDescription('Asks about the story')
  .setContexts(0, 1, 2)
  .setIntegrationTypes(0, 1)
  .addStringOption((option) =>
    option
      .setName('question')
      .setDescription('The question')
      .setRequired(true)
      .setAutocomplete(true)
      .setMaxLength(50),
  )
  .addBooleanOption((option) => option.setName('private').setDescription('Only for you'));

async function registered(bot: Client<true>): Promise<Client<true>> {
  await bot.application.commands.set([
    ask,
    { type: 3, name: 'Ask about this', contexts: [0, 1, 2], integrationTypes: [0, 1] },
  ]);

  return bot;
}

async function nextCommand(bot: Client): Promise<ChatInputCommandInteraction> {
  return await next<ChatInputCommandInteraction>(bot, Events.InteractionCreate);
}

describe('a slash command', () => {
  test('carries options, locales, channel and permissions', async ({ sandbox, bot }) => {
    await registered(bot);
    const anna = sandbox.user('Anna', { locale: 'de' });
    const received = nextCommand(bot);
    anna.slash(sandbox.general, 'ask', { question: 'Who?', private: true });

    const interaction = await received;
    expect(interaction).toMatchObject({
      commandName: 'ask',
      locale: 'de',
      guildLocale: 'en-US',
      guildId: sandbox.guild.id,
      channelId: sandbox.general.id,
      context: 0,
      authorizingIntegrationOwners: { 0: sandbox.guild.id },
    });
    expect(interaction.options.getString('question')).toBe('Who?');
    expect(interaction.options.getBoolean('private')).toBe(true);
    expect(interaction.user.id).toBe(anna.id);
    expect(interaction.inCachedGuild()).toBe(true);
    expect(interaction.appPermissions.has('SendMessages')).toBe(true);
  });

  test('is deferred, edited and followed up', async ({ sandbox, bot }) => {
    await registered(bot);
    const received = nextCommand(bot);
    const handle = sandbox.user('Anna').slash(sandbox.general, 'ask', { question: 'Who?' });
    const interaction = await received;

    await interaction.deferReply();
    expect(await handle.firstResponse()).toMatchObject({ type: 5 });
    expect(handle.messages[0]).toMatchObject({ content: '', flags: MessageFlags.Loading });

    await interaction.editReply('The answer.');
    await interaction.followUp({ content: 'A secret.', flags: MessageFlags.Ephemeral });
    expect(await handle.finalMessage()).toMatchObject({
      content: 'The answer.',
      flags: 0,
      edited_timestamp: null,
      type: 20,
    });
    expect(handle.messages.map((message) => [message.content, message.flags])).toEqual([
      ['The answer.', 0],
      ['A secret.', MessageFlags.Ephemeral],
    ]);
    expect(await interaction.fetchReply()).toMatchObject({ content: 'The answer.' });

    await interaction.deleteReply();
    await expect(interaction.editReply('Gone.')).rejects.toMatchObject({ code: 10008 });
  });

  test('the first follow-up after deferring becomes the answer', async ({ sandbox, bot }) => {
    await registered(bot);
    const received = nextCommand(bot);
    const handle = sandbox.user('Anna').slash(sandbox.general, 'ask', { question: 'Who?' });
    const interaction = await received;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp('Here.');
    expect(handle.messages).toHaveLength(1);
    expect(await handle.finalMessage()).toMatchObject({
      content: 'Here.',
      flags: MessageFlags.Ephemeral,
    });
  });

  test('answers 204, or 200 with the message when asked', async ({ sandbox, bot }) => {
    await registered(bot);
    const anna = sandbox.user('Anna');
    const first = nextCommand(bot);
    anna.slash(sandbox.general, 'ask', { question: 'Who?' });
    await (await first).reply('Plain.');
    expect(sandbox.requests.at(-1)).toMatchObject({ status: 204, responseBody: undefined });

    const second = nextCommand(bot);
    const handle = anna.slash(sandbox.general, 'ask', { question: 'Who?' });
    const { resource, interaction } = await (await second).reply({
      content: 'Full.',
      withResponse: true,
    });
    expect(sandbox.requests.at(-1)?.status).toBe(200);
    expect(resource?.message?.content).toBe('Full.');
    expect(interaction.responseMessageId).toBe(handle.messages[0]?.id);
  });

  test('shows an ephemeral answer to one person only', async ({ sandbox, bot }) => {
    await registered(bot);
    const seen: string[] = [];
    bot.on(Events.MessageCreate, (message) => seen.push(message.content));
    const received = nextCommand(bot);
    const handle = sandbox.user('Anna').slash(sandbox.general, 'ask', { question: 'Who?' });
    await (await received).reply({
      content: 'Only you.',
      flags: MessageFlags.Ephemeral,
      components: [
        { type: 1, components: [{ type: 2, style: 1, label: 'More', custom_id: 'more' }] },
      ],
    });
    const message = await handle.finalMessage();
    expect(() => sandbox.user('Ben').press(message, 'more')).toThrow('Ben sees no message');

    const { status } = await call(
      sandbox,
      'GET',
      `/channels/${sandbox.general.id}/messages/${message.id}`,
    );
    expect(status).toBe(404);
    const spoken = next(bot, Events.MessageCreate);
    sandbox.general.send(sandbox.user('Cleo'), 'x');
    await spoken;
    expect(seen).toEqual(['']);
  });

  test('cannot be answered twice', async ({ sandbox, bot }) => {
    await registered(bot);
    sandbox.duplicateNext('INTERACTION_CREATE');
    const both: ChatInputCommandInteraction[] = [];
    const twice = new Promise<void>((resolve) =>
      bot.on(Events.InteractionCreate, (interaction: Interaction) => {
        both.push(interaction as ChatInputCommandInteraction);
        if (both.length === 2) resolve();
      }),
    );
    sandbox.user('Anna').slash(sandbox.general, 'ask', { question: 'Who?' });
    await twice;
    expect(both[0]?.id).toBe(both[1]?.id);
    await both[0]?.reply('Once.');
    await expect(both[1]?.reply('Twice.')).rejects.toMatchObject({ code: 40060, status: 400 });
    expect(sandbox.general.messages).toHaveLength(1);
  });

  test('works in a direct message and in conversations of those who installed the bot', async ({
    sandbox,
    bot,
  }) => {
    await registered(bot);
    const [anna, ben] = [sandbox.user('Anna'), sandbox.user('Ben')];
    const direct = nextCommand(bot);
    anna.slash(anna.directChannel, 'ask', { question: 'Who?' });
    expect(await direct).toMatchObject({ context: 1, guildId: null, member: null });

    const elsewhere = sandbox.addPrivateChannel([anna, ben]);
    const received = nextCommand(bot);
    const handle = anna.slash(elsewhere, 'ask', { question: 'Who?' });
    const interaction = await received;
    expect(interaction).toMatchObject({ context: 2, authorizingIntegrationOwners: { 1: anna.id } });
    await interaction.reply('One.');
    for (let count = 0; count < 5; count += 1) await interaction.followUp(`More ${count}.`);
    await expect(interaction.followUp('Too much.')).rejects.toMatchObject({ code: 40094 });
    expect(handle.messages).toHaveLength(6);
  });

  test('works for those who installed the bot in a server without it', async ({ sandbox, bot }) => {
    await registered(bot);
    const foreign = sandbox.addGuild('Elsewhere', { hasBot: false });
    const channel = sandbox.addChannel('talk', foreign);
    const anna = sandbox.user('Anna');
    const received = nextCommand(bot);
    anna.slash(channel, 'ask', { question: 'Who?' });
    const interaction = await received;
    expect(interaction.guildId).toBe(foreign.id);
    expect(interaction.inCachedGuild()).toBe(false);
    await interaction.reply('Here too.');
    const { body } = await call(sandbox, 'POST', `/channels/${channel.id}/messages`, {
      content: 'x',
    });
    expect(body['code']).toBe(50001);
  });

  test('is what a client would let a person send', async ({ sandbox, bot }) => {
    await registered(bot);
    const anna = sandbox.user('Anna');
    const use = (name: string, values: Record<string, string | number | boolean>) => () =>
      anna.slash(sandbox.general, name, values);
    expect(anna.commandsIn(sandbox.general).map(({ name }) => name)).toEqual([
      'ask',
      'Ask about this',
    ]);
    expect(use('nothing', {})).toThrow('There is no command /nothing here. Registered: /ask');
    expect(use('ask', {})).toThrow('needs the option "question"');
    expect(use('ask', { question: 'x'.repeat(51) })).toThrow('at most 50 characters');
    expect(use('ask', { question: 1 })).toThrow('takes a string');
    expect(use('ask', { question: 'Who?', colour: 'red' })).toThrow('has no option "colour"');
  });
});

describe('the life of a token', () => {
  test('ends after three seconds without a response', async ({ sandbox, bot, clock }) => {
    await registered(bot);
    const received = nextCommand(bot);
    const handle = sandbox.user('Anna').slash(sandbox.general, 'ask', { question: 'Who?' });
    const interaction = await received;
    clock.advance(2999);
    expect(handle.hasFailed).toBe(false);
    clock.advance(1);
    await expect(handle.firstResponse()).rejects.toThrow('The application did not respond.');
    await expect(interaction.reply('Late.')).rejects.toMatchObject({ code: 10062, status: 404 });
    const { body } = await call(
      sandbox,
      'PATCH',
      `/webhooks/${sandbox.applicationId}/${interaction.token}/messages/@original`,
      { content: 'x' },
    );
    expect(body['code']).toBe(10015);
  });

  test('ends after fifteen minutes', async ({ sandbox, bot, clock }) => {
    await registered(bot);
    const received = nextCommand(bot);
    sandbox.user('Anna').slash(sandbox.general, 'ask', { question: 'Who?' });
    const interaction = await received;
    await interaction.deferReply();
    clock.advance(15 * 60_000 - 1);
    await interaction.editReply('In time.');
    clock.advance(1);
    await expect(interaction.editReply('Late.')).rejects.toMatchObject({
      code: 50027,
      status: 401,
    });
    await expect(interaction.followUp('Late.')).rejects.toMatchObject({ code: 50027 });
  });

  test('needs a first response before anything else', async ({ sandbox, bot }) => {
    await registered(bot);
    const handle = sandbox.user('Anna').slash(sandbox.general, 'ask', { question: 'Who?' });
    const { token } = handle.interaction;
    const { body } = await call(
      sandbox,
      'POST',
      `/webhooks/${sandbox.applicationId}/${token}`,
      { content: 'x' },
      {},
    );
    expect(body['code']).toBe(10015);
    const unknown = await call(
      sandbox,
      'POST',
      '/interactions/1/nonsense/callback',
      { type: 5 },
      {},
    );
    expect([unknown.status, unknown.body['code']]).toEqual([404, 10062]);
  });

  test('runs in real time as well', async () => {
    const sandbox = await startSandbox();
    const bot = await registered(await connect(sandbox));
    const handle = sandbox.user('Anna').slash(sandbox.general, 'ask', { question: 'Who?' });
    await expect(handle.finalMessage()).rejects.toThrow('The application did not respond.');
    await bot.destroy();
    await sandbox.stop();
  });
});

describe('a first response', () => {
  test('of a deferral carries only the ephemeral flag', async ({ sandbox, bot }) => {
    await registered(bot);
    const received = nextCommand(bot);
    const handle = sandbox.user('Anna').slash(sandbox.general, 'ask', { question: 'Who?' });
    await (await received).deferReply({
      flags: [MessageFlags.Ephemeral, MessageFlags.IsComponentsV2] as never,
    });
    expect(handle.messages[0]?.flags).toBe(MessageFlags.Loading | MessageFlags.Ephemeral);
    expect(takeViolations(sandbox)).toEqual([
      expect.stringContaining('POST data.flags: FLAG_IGNORED'),
    ]);
  });

  test('must suit the kind of interaction', async ({ sandbox, bot }) => {
    await registered(bot);
    const handle = sandbox.user('Anna').slash(sandbox.general, 'ask', { question: 'Who?' });
    const { id, token } = handle.interaction;
    for (const body of [
      { type: 6 },
      { type: 7, data: { content: 'x' } },
      { type: 8, data: { choices: [] } },
    ]) {
      const answer = await call(sandbox, 'POST', `/interactions/${id}/${token}/callback`, body, {});
      expect(answer.body['code']).toBe(50035);
    }
    takeViolations(sandbox);
    const good = await call(
      sandbox,
      'POST',
      `/interactions/${id}/${token}/callback`,
      { type: 5 },
      {},
    );
    expect(good.status).toBe(204);
  });
});

describe('autocomplete', () => {
  test('gives choices for the option in focus', async ({ sandbox, bot }) => {
    await registered(bot);
    const received = next<Interaction>(bot, Events.InteractionCreate);
    const handle = sandbox
      .user('Anna')
      .autocomplete(sandbox.general, 'ask', { question: 'Wh' }, 'question');
    const interaction = await received;
    if (!interaction.isAutocomplete()) throw new Error('not an autocomplete');
    expect(interaction.options.getFocused(true)).toMatchObject({ name: 'question', value: 'Wh' });
    await interaction.respond([{ name: 'Who won?', value: 'Who won?' }]);
    expect(await handle.choices()).toEqual([{ name: 'Who won?', value: 'Who won?' }]);
  });

  test('takes at most 25 choices of at most 100 characters', async ({ sandbox, bot }) => {
    await registered(bot);
    const many = Array.from({ length: 26 }, (_, index) => ({
      name: `${index}`,
      value: `${index}`,
    }));
    const bad = [
      { data: { choices: many }, field: 'data.choices' },
      { data: { choices: [{ name: 'x'.repeat(101), value: 'x' }] }, field: 'data.choices.0.name' },
      { data: { choices: [{ name: 'x', value: 'x'.repeat(101) }] }, field: 'data.choices.0.value' },
      { data: { choices: [{ name: 'x', value: 1 }] }, field: 'data.choices.0.value' },
    ];
    for (const { data, field } of bad) {
      const handle = sandbox
        .user('Anna')
        .autocomplete(sandbox.general, 'ask', { question: 'W' }, 'question');
      const { id, token } = handle.interaction;
      const answer = await call(
        sandbox,
        'POST',
        `/interactions/${id}/${token}/callback`,
        { type: 8, data },
        {},
      );
      expect(answer.body['code']).toBe(50035);
      expect(takeViolations(sandbox)).toEqual([expect.stringContaining(`POST ${field}:`)]);
    }
  });
});

describe('a message command', () => {
  test('carries its target with the content that the bot could not read otherwise', async ({
    sandbox,
    bot,
  }) => {
    await registered(bot);
    const sent = sandbox.general.send(sandbox.user('Anna'), 'The minister resigned.');
    const received = next<Interaction>(bot, Events.InteractionCreate);
    const handle = sandbox.user('Ben').useOnMessage(sent, 'Ask about this');
    const interaction = await received;
    if (!interaction.isMessageContextMenuCommand()) throw new Error('not a message command');
    expect(interaction.targetMessage.content).toBe('The minister resigned.');
    await interaction.reply('Indeed.');
    expect(await handle.finalMessage()).toMatchObject({ type: 23 });
  });
});
