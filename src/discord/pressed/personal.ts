// What is kept of a person: told, shown, deleted. Each sees and deletes what is their own, whoever called the command.

import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  AttachmentBuilder,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Language } from '../../language/language.ts';
import { viewTexts } from '../catalogue/views/view-texts.ts';
import type { Component } from '../components/component.ts';
import { writeCustomId } from '../components/custom-id.ts';
import { outgoing, payloadOf } from '../reply/outgoing.ts';
import { type Block, packBlocks } from '../reply/pack-blocks.ts';
import type { Bot } from '../state/bot.ts';
import { forgetPerson, personalDataOf } from '../state/personal-data.ts';
import { languageOfLocale } from '../surfaces/locale.ts';

const prefix = 'mine';
const version = 1;

/** What is kept and how long, with the buttons below it. */
export function privacyMessage({ settings }: Bot, language: Language) {
  const texts = viewTexts[language];
  const { privacy } = texts;
  const blocks: readonly Block[] = [
    { before: '**', text: privacy.heading, after: '**' },
    ...privacy.kept(settings.questionHours).map((text) => ({ before: '- ', text, after: '' })),
    { before: '', text: privacy.notKept, after: '' },
  ];
  const [content = privacy.heading] = packBlocks(blocks, 1, texts.shortened);

  return { ...payloadOf(outgoing(content)), components: [buttons(language)] };
}

function buttons(language: Language): APIActionRowComponent<APIComponentInMessageActionRow> {
  const { exportMine, deleteMine } = viewTexts[language].privacy;
  const button = (
    part: string,
    label: string,
    style: ButtonStyle.Secondary | ButtonStyle.Danger,
  ) => ({
    type: ComponentType.Button as const,
    style,
    label,
    custom_id: writeCustomId({ prefix, version, parts: [part] }),
  });

  return {
    type: ComponentType.ActionRow,
    components: [
      button('export', exportMine, ButtonStyle.Secondary),
      button('delete', deleteMine, ButtonStyle.Danger),
    ],
  };
}

/** The two buttons. */
export const personal: Component = {
  prefix,

  async execute(interaction, { version: written, parts: [part] }, bot) {
    if (written !== version || !interaction.isButton()) return false;

    const { privacy } = viewTexts[languageOfLocale(interaction.locale, bot.settings.language)];
    const { id } = interaction.user;
    if (part === 'export') {
      const data = await personalDataOf(id, bot);
      const file = new AttachmentBuilder(Buffer.from(`${JSON.stringify(data, undefined, 2)}\n`), {
        name: 'footnote.json',
      });
      await interaction.reply({ ...hidden(privacy.exported), files: [file] });
      return true;
    }
    if (part !== 'delete') return false;

    await forgetPerson(id, bot);
    await interaction.reply(hidden(privacy.deleted));
    return true;
  },
};

function hidden(text: string) {
  const payload = payloadOf(outgoing(text));

  return { ...payload, flags: [payload.flags, MessageFlags.Ephemeral] as const };
}
