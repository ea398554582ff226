// The slash command /settings (German: /einstellungen), for editors.

import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { ChatInputCommand } from '../src/discord/commands/command.ts';
import { labelled } from '../src/discord/commands/labels.ts';
import { showSettings } from '../src/discord/editing/change-settings.ts';

const settings: ChatInputCommand = {
  kind: 'chatInput',
  data: {
    type: ApplicationCommandType.ChatInput,
    ...labelled((texts) => texts.settings),
    // What Discord hides by default; who may is looked at on each use.
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
  },

  execute: (interaction, bot) => showSettings(bot, interaction),
};

export default settings;
