// The slash command /help (German: /hilfe).

import { ApplicationCommandType } from 'discord.js';
import type { ChatInputCommand } from '../src/discord/commands/command.ts';
import { everywhere, labelled } from '../src/discord/commands/labels.ts';
import { show } from '../src/discord/commands/show.ts';

const help: ChatInputCommand = {
  kind: 'chatInput',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...labelled((texts) => texts.help),
    ...everywhere,
  },

  async execute(interaction, bot) {
    await show(bot, interaction, true, () => ({ view: 'help', parts: [] }));
  },
};

export default help;
