// The slash command /privacy (German: /datenschutz).

import { ApplicationCommandType, MessageFlags } from 'discord.js';
import type { ChatInputCommand } from '../src/discord/commands/command.ts';
import { everywhere, labelled } from '../src/discord/commands/labels.ts';
import { privacyMessage } from '../src/discord/pressed/personal.ts';
import { languageOfLocale } from '../src/discord/surfaces/locale.ts';

const privacy: ChatInputCommand = {
  kind: 'chatInput',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...labelled((texts) => texts.privacy),
    ...everywhere,
  },

  async execute(interaction, bot) {
    if (!(await bot.seen.firstTime(interaction.id))) return;

    const language = languageOfLocale(interaction.locale, bot.settings.language);
    const message = privacyMessage(bot, language);
    await interaction.reply({ ...message, flags: [message.flags, MessageFlags.Ephemeral] });
  },
};

export default privacy;
