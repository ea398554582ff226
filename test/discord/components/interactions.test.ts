import { join } from 'node:path';
import {
  type APIActionRowComponent,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  ComponentType,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCommands } from '../../../src/discord/commands/load-commands.ts';
import type { Component } from '../../../src/discord/components/component.ts';
import { writeCustomId } from '../../../src/discord/components/custom-id.ts';
import type { SandboxUser } from '../../../src/sandbox/driver/user.ts';
import { Scene } from '../../support/discord/scene.ts';

const commands = await loadCommands(join(import.meta.dirname, '../../fixtures/commands'));

const formOf = (customId: string): APIModalInteractionResponseCallbackData => ({
  custom_id: customId,
  title: 'Why?',
  components: [
    {
      type: ComponentType.Label,
      label: 'Why',
      component: { type: ComponentType.TextInput, custom_id: 'why', style: TextInputStyle.Short },
    },
  ],
});
const menuOf = (customId: string): APIActionRowComponent<APIStringSelectComponent> => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.StringSelect,
      custom_id: customId,
      options: [
        { label: 'One', value: '1' },
        { label: 'Two', value: '2' },
      ],
    },
  ],
});

/** Answers from the id alone; one that it wrote for a story that is gone, it declines. */
const reader: Component = {
  prefix: 'read',
  async execute(interaction, id) {
    const {
      version,
      parts: [story = '', paragraph = ''],
    } = id;
    if (version !== 1 || story === 'gone') return false;

    if (interaction.isButton() && story === 'form') {
      await interaction.showModal(formOf(writeCustomId(id)));
      return true;
    }
    if (interaction.isButton() && story === 'secret') {
      await interaction.reply({ content: 'For you alone', flags: MessageFlags.Ephemeral });
      throw new Error('broken after its reply');
    }
    if (interaction.isButton() && story === 'menu') {
      await interaction.reply({ content: 'Which?', components: [menuOf(writeCustomId(id))] });
      return true;
    }

    const chosen = interaction.isStringSelectMenu() ? ` ${interaction.values.join()}` : '';
    const written = interaction.isModalSubmit()
      ? ` ${interaction.fields.getTextInputValue('why')}`
      : '';

    await interaction.reply({
      content: `${story}, ${paragraph}${chosen}${written}`,
      allowedMentions: { parse: [] },
    });
    return true;
  },
};

describe('what interactions call', () => {
  let scene: Scene;
  let anna: SandboxUser;

  beforeEach(async () => {
    scene = await Scene.open({ commands, components: [reader] });
    anna = scene.sandbox.user('Anna');
  });

  afterEach(() => scene.close());

  const shown = async (name: string) =>
    await anna.slash(scene.sandbox.general, 'story-of', { name }).finalMessage();
  const buttonOf = (message: Awaited<ReturnType<typeof shown>>, index: number): string => {
    const [row] = message.components ?? [];
    const button = row?.type === ComponentType.ActionRow ? row.components[index] : undefined;

    return button !== undefined && 'custom_id' in button ? button.custom_id : '';
  };

  it('suggests values of an option while it is typed', async () => {
    const typing = anna.autocomplete(scene.sandbox.general, 'story-of', { name: 'B' }, 'name');

    expect((await typing.choices()).map(({ name }) => name)).toEqual(['Brücke', 'Bücherei']);
  });

  it('runs a command in the menu of a message', async () => {
    const message = scene.sandbox.general.send(anna, 'Die Brücke ist offen.');
    const reply = await anna.useOnMessage(message, 'Check this').finalMessage();

    expect(reply.content).toBe('Checked: Die Brücke ist offen.');
  });

  it('hands a button to the component of its prefix, with what its id says', async () => {
    const message = await shown('Brücke: Teil 1');
    const reply = await anna.press(message, buttonOf(message, 0)).finalMessage();

    expect(reply.content).toBe('Brücke: Teil 1, 4');
  });

  it('understands a button of the bot before its restart', async () => {
    const message = await shown('Fähre');
    await scene.restartBot();

    const reply = await anna.press(message, buttonOf(message, 0)).finalMessage();

    expect(reply.content).toBe('Fähre, 4');
  });

  it('tells of a fault after a private reply in private', async () => {
    const message = await shown('secret');
    const handle = anna.press(message, buttonOf(message, 0));
    await expect.poll(() => handle.messages.length).toBe(2);

    expect(handle.messages.map(({ flags = 0 }) => flags & MessageFlags.Ephemeral)).toEqual([
      MessageFlags.Ephemeral,
      MessageFlags.Ephemeral,
    ]);
  });

  it('hands a select menu to the component of its prefix, also after a restart', async () => {
    const message = await shown('menu');
    const asked = await anna.press(message, buttonOf(message, 0)).finalMessage();
    await scene.restartBot();

    const reply = await anna.select(asked, buttonOf(asked, 0), ['2']).finalMessage();

    expect(reply.content).toBe('menu, 4 2');
  });

  it('hands a form to the component of its prefix', async () => {
    const message = await shown('form');
    const opened = anna.press(message, buttonOf(message, 0));

    const sent = await anna.submitModal(opened, { why: 'because' });

    expect((await sent.finalMessage()).content).toBe('form, 4 because');
  });

  it.each([
    ['that its component declines', 'gone', 0],
    ['that no component knows', 'Fähre', 1],
  ])(
    'says to the person alone that a button %s is no longer understood',
    async (_, name, index) => {
      const message = await shown(name);
      const reply = await anna.press(message, buttonOf(message, index)).finalMessage();

      expect(reply.content).toMatch(/no longer understand|verstehe ich nicht mehr/);
      expect((reply.flags ?? 0) & 64).toBe(64);
    },
  );
});
