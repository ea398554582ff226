// The registration of commands, by an unmodified client and against Discord's rules.

import { ApplicationCommandOptionType, SlashCommandBuilder } from 'discord.js';
import { describe, expect } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { call, takeViolations, test } from '../support/sandbox.ts';

const ask = { name: 'ask', description: 'Asks about the story' };
const option = { type: 3, name: 'question', description: 'The question' };
const globalPath = (sandbox: Sandbox) => `/applications/${sandbox.applicationId}/commands`;

describe('registration by discord.js', () => {
  test('sets, reads, changes and deletes global commands', async ({ bot }) => {
    const german = new SlashCommandBuilder()
      .setName('ask')
      .setNameLocalization('de', 'frage')
      .setDescription('Asks')
      .setDescriptionLocalization('de', 'Fragt')
      .setDefaultMemberPermissions(0)
      .setContexts(0, 1, 2)
      .setIntegrationTypes(0, 1)
      .addStringOption((built) =>
        built
          .setName('question')
          .setDescription('The question')
          .setRequired(true)
          .addChoices({ name: 'a', value: 'b' }),
      );
    const set = await bot.application.commands.set([german]);
    const command = set.first();
    const version = command?.version;
    expect(command).toMatchObject({
      name: 'ask',
      nameLocalizations: { de: 'frage' },
      contexts: [0, 1, 2],
      integrationTypes: [0, 1],
      options: [
        { type: ApplicationCommandOptionType.String, required: true, choices: [{ name: 'a' }] },
      ],
    });

    const again = await bot.application.commands.set([german]);
    expect(again.first()?.id).toBe(command?.id);
    expect(again.first()?.version).not.toBe(version);

    const edited = await command?.edit({ description: 'Asks on' });
    expect(edited?.description).toBe('Asks on');
    const fetched = await bot.application.commands.fetch({ withLocalizations: true });
    expect(fetched.first()).toMatchObject({
      description: 'Asks on',
      nameLocalizations: { de: 'frage' },
    });
    await command?.delete();
    expect((await bot.application.commands.fetch()).size).toBe(0);
  });

  test('keeps the commands of a server apart', async ({ sandbox, bot }) => {
    const guild = await bot.guilds.fetch(sandbox.guild.id);
    await guild.commands.create(ask);
    expect((await guild.commands.fetch()).map((command) => command.guildId)).toEqual([guild.id]);
    expect((await bot.application.commands.fetch()).size).toBe(0);
    const received = sandbox.user('Anna').slash(sandbox.general, 'ask').interaction;
    expect(received.data).toMatchObject({ guild_id: guild.id, name: 'ask' });
    const other = sandbox.addPrivateChannel([sandbox.user('Ben')]);
    expect(() => sandbox.user('Ben').slash(other, 'ask')).toThrow('Registered: none');
  });

  test('subcommands are reached by their path', async ({ sandbox, bot }) => {
    await bot.application.commands.set([
      new SlashCommandBuilder()
        .setName('story')
        .setDescription('Stories')
        .addSubcommand((sub) => sub.setName('list').setDescription('Lists them')),
    ]);
    const { interaction } = sandbox.user('Anna').slash(sandbox.general, 'story list');
    expect(interaction.data).toMatchObject({ options: [{ name: 'list', type: 1, options: [] }] });
    expect(() => sandbox.user('Anna').slash(sandbox.general, 'story drop')).toThrow(
      'no subcommand "drop"',
    );
  });
});

describe('what Discord refuses in a command', () => {
  const cases: Record<string, [command: object, field: string]> = {
    'an upper-case name': [{ ...ask, name: 'Ask' }, 'name'],
    'a name with a space': [{ ...ask, name: 'ask me' }, 'name'],
    'a name of 33': [{ ...ask, name: 'x'.repeat(33) }, 'name'],
    'no description': [{ name: 'ask' }, 'description'],
    'a description of 101': [{ ...ask, description: 'x'.repeat(101) }, 'description'],
    'an unknown locale': [
      { ...ask, name_localizations: { 'de-DE': 'frage' } },
      'name_localizations.de-DE',
    ],
    'an upper-case localised name': [
      { ...ask, name_localizations: { de: 'Frage' } },
      'name_localizations.de',
    ],
    '26 options': [
      {
        ...ask,
        options: Array.from({ length: 26 }, (_, index) => ({ ...option, name: `o${index}` })),
      },
      'options',
    ],
    'two options of one name': [{ ...ask, options: [option, option] }, 'options.1.name'],
    'a required option after an optional one': [
      { ...ask, options: [option, { ...option, name: 'b', required: true }] },
      'options.1',
    ],
    '26 choices': [
      {
        ...ask,
        options: [
          {
            ...option,
            choices: Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: 'x' })),
          },
        ],
      },
      'options.0.choices',
    ],
    'choices beside autocomplete': [
      {
        ...ask,
        options: [{ ...option, autocomplete: true, choices: [{ name: 'a', value: 'a' }] }],
      },
      'options.0.autocomplete',
    ],
    'more than 8,000 characters': [
      {
        ...ask,
        options: [
          {
            ...option,
            choices: Array.from({ length: 2 }, (_, index) => ({
              name: `${index}`,
              value: 'x'.repeat(4000),
            })),
          },
        ],
      },
      '',
    ],
    'a message command with a description': [
      { name: 'Ask about this', type: 3, description: 'x' },
      'description',
    ],
    'an unknown context': [{ ...ask, contexts: [9] }, 'contexts.0'],
  };

  for (const [name, [command, field]] of Object.entries(cases)) {
    test(name, async ({ sandbox }) => {
      const { status, body } = await call(sandbox, 'POST', globalPath(sandbox), command);
      expect([status, body['code']]).toEqual([400, 50035]);
      expect(takeViolations(sandbox)[0]).toContain(`request POST ${field}:`);
      expect(sandbox.registeredCommands()).toEqual([]);
    });
  }

  test('a misspelt field is accepted, as Discord does, but recorded', async ({ sandbox }) => {
    const { status } = await call(sandbox, 'POST', globalPath(sandbox), {
      ...ask,
      options: [{ ...option, require: true }],
    });
    expect(status).toBe(201);
    expect(takeViolations(sandbox)).toEqual([
      'request POST options.0.require: Discord knows no such field',
    ]);
    expect((await call(sandbox, 'POST', globalPath(sandbox), ask)).status).toBe(200);
  });

  test('a list with one name twice, and more than a hundred', async ({ sandbox }) => {
    const twice = await call(sandbox, 'PUT', globalPath(sandbox), [ask, ask]);
    expect(twice.body).toMatchObject({
      errors: { '1': { _errors: [{ code: 'APPLICATION_COMMANDS_DUPLICATE_NAME' }] } },
    });
    takeViolations(sandbox);
    const many = Array.from({ length: 101 }, (_, index) => ({ ...ask, name: `ask${index}` }));
    expect((await call(sandbox, 'PUT', globalPath(sandbox), many)).body['code']).toBe(30032);
    expect((await call(sandbox, 'PUT', globalPath(sandbox), many.slice(1))).status).toBe(200);
    const one = await call(sandbox, 'POST', globalPath(sandbox), { ...ask, name: 'extra' });
    expect(one.body['code']).toBe(30032);
  });

  test('more than 200 new ones a day', async ({ sandbox, clock }) => {
    const many = (prefix: string) =>
      Array.from({ length: 100 }, (_, index) => ({ ...ask, name: `${prefix}${index}` }));
    const put = async (prefix: string) =>
      (await call(sandbox, 'PUT', globalPath(sandbox), many(prefix))).body['code'];
    expect(await put('a')).toBeUndefined();
    expect(await put('b')).toBeUndefined();
    expect(await put('c')).toBe(30034);
    clock.advance(86_400_001);
    expect(await put('c')).toBeUndefined();
  });

  test('commands of another application, unknown ones, unknown servers', async ({ sandbox }) => {
    expect((await call(sandbox, 'GET', '/applications/1/commands')).body['code']).toBe(10002);
    expect((await call(sandbox, 'GET', `${globalPath(sandbox)}/1`)).body['code']).toBe(10063);
    expect((await call(sandbox, 'DELETE', `${globalPath(sandbox)}/1`)).body['code']).toBe(10063);
    expect(
      (await call(sandbox, 'GET', `/applications/${sandbox.applicationId}/guilds/1/commands`)).body[
        'code'
      ],
    ).toBe(10004);
  });
});
