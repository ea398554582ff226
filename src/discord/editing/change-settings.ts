// /settings: the form is shown to an editor alone, and each choice in it counts at once.

import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { UserError } from '../../base/errors.ts';
import { type Language, languages } from '../../language/language.ts';
import type { ServerSettings } from '../../library/settings/server-settings.ts';
import { editingTexts } from '../catalogue/editing/editing-texts.ts';
import type { Component, ComponentInteraction } from '../components/component.ts';
import { clip } from '../reply/clip.ts';
import { explain } from '../reply/explain.ts';
import { outgoing, payloadOf } from '../reply/outgoing.ts';
import type { Bot } from '../state/bot.ts';
import { serverOf } from '../state/server-of.ts';
import { languageOfLocale } from '../surfaces/locale.ts';
import {
  budgetForm,
  budgetScopes,
  settingsForm,
  settingsPrefix,
  settingsVersion,
} from './settings-form.ts';
import { isEditor } from './who.ts';

const budgetShape = /^([1-9]\d{0,5})\s*\/\s*([1-9]\d{0,5})\s*s?$/u;
const longestWritten = 20;

/** Shows the form to an editor. */
export async function showSettings(
  bot: Bot,
  interaction: ChatInputCommandInteraction,
): Promise<void> {
  const language = languageOfLocale(interaction.locale, bot.settings.language);
  const server = await serverOf(bot, interaction.guildId);
  const message = isEditor(interaction, server)
    ? settingsForm(server, language)
    : payloadOf(outgoing(editingTexts[language].notEditor));

  await interaction.reply({ ...message, flags: [message.flags, MessageFlags.Ephemeral] });
}

/** Takes what was chosen in the form. */
export const changeSettings: Component = {
  prefix: settingsPrefix,

  async execute(interaction, { version, parts: [part] }, bot) {
    const { guildId: guild } = interaction;
    if (version !== settingsVersion || guild === null) return false;

    const language = languageOfLocale(interaction.locale, bot.settings.language);
    const server = await serverOf(bot, guild);
    if (!isEditor(interaction, server)) {
      await tell(interaction, editingTexts[language].notEditor);
      return true;
    }
    if (part === 'budgets' && interaction.isButton()) {
      await interaction.showModal(budgetForm(server, language));
      return true;
    }
    if (interaction.isModalSubmit() && !interaction.isFromMessage()) return false;

    try {
      const change = changeIn(interaction, part, language);
      if (change === undefined) return false;

      const now = await bot.servers.change(guild, change);
      await interaction.update(settingsForm(now, language));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await tell(interaction, explain(error, language, bot));
    }
    return true;
  },
};

type Change = (now: ServerSettings) => ServerSettings;

/** What an interaction changes; undefined for what the form does not have. @throws UserError for what is no budget */
function changeIn(
  interaction: ComponentInteraction,
  part: string | undefined,
  language: Language,
): Change | undefined {
  if (interaction.isStringSelectMenu() && part === 'language') {
    const chosen = languages.find((one) => one === interaction.values[0]);
    return ({ language: _, ...now }) => ({ ...now, ...(chosen && { language: chosen }) });
  }
  if (interaction.isChannelSelectMenu() && part === 'channels') {
    return (now) => ({ ...now, channels: [...interaction.values] });
  }
  if (interaction.isRoleSelectMenu() && part === 'role') {
    const [role] = interaction.values;
    return ({ editorRole: _, ...now }) => ({ ...now, ...(role && { editorRole: role }) });
  }
  if (interaction.isButton() && part === 'private') {
    return (now) => ({ ...now, isPrivate: !now.isPrivate });
  }
  if (interaction.isButton() && part === 'gaps') {
    return (now) => ({ ...now, gapDesk: !now.gapDesk });
  }
  if (interaction.isButton() && part === 'corrections') {
    return (now) => ({ ...now, corrections: !now.corrections });
  }
  if (interaction.isModalSubmit() && part === 'budgets') {
    const budgets = budgetsIn(interaction, language);
    return (now) => ({ ...now, budgets });
  }

  return undefined;
}

function budgetsIn(
  { fields }: ModalSubmitInteraction,
  language: Language,
): ServerSettings['budgets'] {
  const { noBudget } = editingTexts[language].settings;

  return Object.fromEntries(
    budgetScopes.flatMap((scope) => {
      const written = fields.getTextInputValue(scope).trim();
      if (written === '') return [];

      const [, questions, seconds] = budgetShape.exec(written) ?? [];
      if (questions === undefined) throw new UserError(noBudget(clip(written, longestWritten)));

      return [[scope, { questions: Number(questions), seconds: Number(seconds) }]];
    }),
  );
}

async function tell(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  text: string,
): Promise<void> {
  const payload = payloadOf(outgoing(text));
  await interaction.reply({ ...payload, flags: [payload.flags, MessageFlags.Ephemeral] });
}
